namespace Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of these tests' sources.</summary>
    public static string Tests => Path.Combine(Root, "tests/Butler.Environments.Tests/PersonalTasks/Scenarios");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Butler.Mcp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run below the folder of Butler.Mcp.sln.");
    }
}
