namespace Butler.Benchmarks;

/// <summary>The Node programs of <c>tests/clients</c>, which Butler is compared with.</summary>
internal static class NodePrograms
{
    /// <summary>The Node that is installed with them.</summary>
    /// <exception cref="FileNotFoundException">It is not installed.</exception>
    public static string Node
    {
        get
        {
            var node = Path.Combine(Folder, "node_modules", "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");
            return File.Exists(node) ? node : throw new FileNotFoundException("The TypeScript SDK is not installed: run npm install in tests/clients.");
        }
    }

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Butler.Mcp.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The benchmarks run below the folder of Butler.Mcp.sln."), "tests", "clients");
        }
    }

    /// <summary>The path of a program.</summary>
    public static string Script(string name) => Path.Combine(Folder, name);
}
