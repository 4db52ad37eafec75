using System.Diagnostics;

namespace Butler.Mcp.Tests.Clients;

/// <summary>The Node programs of <c>tests/clients</c>, and the server they are given to play with.</summary>
internal static class ClientPrograms
{
    private const string HowToInstall = "run .ci/run, or npm install in tests/clients";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static string Folder => Repository.Path("tests", "clients");

    private static string Modules => Path.Combine(Folder, "node_modules");

    private static string Node => Path.Combine(Modules, "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");

    /// <summary>Skips the test where the clients are not installed.</summary>
    public static void SkipIfAbsent()
    {
        if (!File.Exists(Node) || !Directory.Exists(Path.Combine(Modules, "@modelcontextprotocol")))
        {
            Assert.Skip($"{HowToInstall}: the clients are not installed.");
        }
    }

    /// <summary>How a client starts a scored episode of this build.</summary>
    public static IReadOnlyList<string> Server(int seed) =>
        ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "butler.dll"), "stdio", "--episode", "butler", "--seed", $"{seed}", "--reveal-rewards"];

    /// <summary>Runs one of the scripts of the folder.</summary>
    public static Task<ProgramResult> RunScriptAsync(string script, params IEnumerable<string> arguments) =>
        RunNodeAsync(Path.Combine(Folder, script), arguments);

    /// <summary>Runs the command line of the MCP Inspector.</summary>
    public static Task<ProgramResult> RunInspectorAsync(params IEnumerable<string> arguments) =>
        RunNodeAsync(Path.Combine(Modules, "@modelcontextprotocol", "inspector", "clients", "launcher", "build", "index.js"), ["--cli", .. arguments]);

    private static async Task<ProgramResult> RunNodeAsync(string script, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Node, [script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ProgramResult(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
