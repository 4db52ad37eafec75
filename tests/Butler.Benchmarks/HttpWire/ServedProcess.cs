using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Butler.Benchmarks.HttpWire;

/// <summary>A server over HTTP, as a process of its own on any free port.</summary>
internal sealed partial class ServedProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private ServedProcess(Process process, Task<string> errors, Uri address) => (_process, _errors, Address) = (process, errors, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Memory that the process holds, in MB.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Seconds of processor time that it has used.</summary>
    public double CpuSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Starts the <c>butler serve</c> of this build.</summary>
    public static Task<ServedProcess> ButlerAsync(params IReadOnlyList<string> arguments) =>
        StartAsync("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "butler.dll"), "serve", "--port", "0", .. arguments]);

    /// <summary>Starts the equal server on the TypeScript SDK.</summary>
    public static Task<ServedProcess> TypeScriptAsync(params IReadOnlyList<string> arguments) =>
        StartAsync(NodePrograms.Node, [NodePrograms.Script("equal-http-server.mjs"), .. arguments]);

    /// <summary>Ends the process.</summary>
    /// <returns>What it wrote to standard error.</returns>
    public async Task<string> StopAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        return await _errors;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private static async Task<ServedProcess> StartAsync(string program, IReadOnlyList<string> arguments)
    {
        // Away from every folder that it might read by chance.
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        }) ?? throw new InvalidOperationException("No process was started.");
        var errors = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return line is not null && Listening().Match(line) is { Success: true } match
            ? new ServedProcess(process, errors, new Uri(match.Value))
            : throw new InvalidOperationException($"The server did not start: {await errors}");
    }

    [GeneratedRegex("http://[0-9.:]+/")]
    private static partial Regex Listening();
}
