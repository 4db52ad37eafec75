using System.Diagnostics;

namespace Butler.Mcp.Tests.Clients;

/// <summary>A folder of Node programs below <c>tests</c>, with packages and a Node of its own.</summary>
/// <param name="name">The folder's name.</param>
/// <param name="package">A package without which its programs are not installed.</param>
internal sealed class NodeFolder(string name, string package)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private string Node => Module("node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");

    /// <summary>A program of the folder itself.</summary>
    public string Script(string file) => Repository.Path("tests", name, file);

    /// <summary>A file of one of its packages.</summary>
    public string Module(params string[] parts) => Repository.Path(["tests", name, "node_modules", .. parts]);

    /// <summary>Skips the test where the packages are not installed.</summary>
    public void SkipIfAbsent()
    {
        if (!File.Exists(Node) || !Directory.Exists(Module(package)))
        {
            Assert.Skip($"run .ci/run, or npm install in tests/{name}: {package} is not installed.");
        }
    }

    /// <summary>Runs a program to its end.</summary>
    public async Task<ProgramResult> RunAsync(string script, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Node, [script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Path("tests", name),
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
