namespace Butler.Mcp.Tests.Clients;

/// <summary>The Node programs of <c>tests/clients</c>, and the server they are given to play with.</summary>
internal static class ClientPrograms
{
    private static readonly NodeFolder Folder = new("clients", "@modelcontextprotocol");

    /// <summary>Skips the test where the clients are not installed.</summary>
    public static void SkipIfAbsent() => Folder.SkipIfAbsent();

    /// <summary>How a client starts a scored episode of this build.</summary>
    public static IReadOnlyList<string> Server(int seed) =>
        ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "butler.dll"), "stdio", "--episode", "butler", "--seed", $"{seed}", "--reveal-rewards"];

    /// <summary>Runs one of the scripts of the folder.</summary>
    public static Task<ProgramResult> RunScriptAsync(string script, params IEnumerable<string> arguments) => Folder.RunAsync(Folder.Script(script), arguments);

    /// <summary>Runs the command line of the MCP Inspector.</summary>
    public static Task<ProgramResult> RunInspectorAsync(params IEnumerable<string> arguments) =>
        Folder.RunAsync(Folder.Module("@modelcontextprotocol", "inspector", "clients", "launcher", "build", "index.js"), ["--cli", .. arguments]);
}
