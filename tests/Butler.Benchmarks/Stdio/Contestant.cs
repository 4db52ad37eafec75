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
        IReadOnlyList<string> arguments = [NodePrograms.Script("equal-server.mjs")];
        return new Contestant(name, NodePrograms.Node, arguments, arguments);
    }

    /// <summary>How it is started: away from every folder that it might read by chance.</summary>
    public ProcessStartInfo Start(IReadOnlyList<string> arguments) => new(Program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
    };
}
