using System.Diagnostics;

namespace Butler.Benchmarks.Stdio;

/// <summary>A server that is measured.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Program">The executable.</param>
/// <param name="ColdArguments">Its arguments where its start is measured.</param>
/// <param name="WarmArguments">Its arguments where its calls are measured.</param>
public sealed record Contestant(string Name, string Program, IReadOnlyList<string> ColdArguments, IReadOnlyList<string> WarmArguments)
{
    /// <summary>A published <c>butler</c>. A scored episode starts; the assistant, whose queue never ends, is called.</summary>
    public static Contestant Butler(string path) => new(
        $"butler ({Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))})",
        Path.GetFullPath(path),
        ["stdio", "--episode", "butler", "--seed", "7"],
        ["stdio"]);

    /// <summary>The equal server on the TypeScript SDK.</summary>
    public static Contestant TypeScript(string name)
    {
        var clients = Path.Combine(Root(), "tests", "clients");
        var node = Path.Combine(clients, "node_modules", "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");
        if (!File.Exists(node))
        {
            throw new FileNotFoundException("The TypeScript SDK is not installed: run npm install in tests/clients.");
        }

        IReadOnlyList<string> arguments = [Path.Combine(clients, "equal-server.mjs")];
        return new Contestant(name, node, arguments, arguments);
    }

    /// <summary>How it is started: away from every folder that it might read by chance.</summary>
    public ProcessStartInfo Start(IReadOnlyList<string> arguments) => new(Program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Butler.Mcp.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The benchmarks run below the folder of Butler.Mcp.sln.");
    }
}
