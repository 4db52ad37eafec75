using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Butler.Benchmarks.OpenEnv;

/// <summary>A server in a process of its own, whose use of the processor and of memory can be read.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port) => (_process, Address) = (process, new Uri($"ws://127.0.0.1:{port}/ws"));

    /// <summary>The address of its WebSocket.</summary>
    public Uri Address { get; }

    /// <summary>How long its threads have run, in all.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a program that serves on a port, and waits until it does.</summary>
    /// <param name="program">The assembly beside this one.</param>
    /// <param name="arguments">Its arguments; PORT stands for the port.</param>
    public static async Task<ServerProcess> StartAsync(string program, params IReadOnlyList<string> arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };

        // The runtime's own default, which butler gives up for a quicker start; trainers' servers run for hours.
        start.Environment["DOTNET_TieredPGO"] = "1";
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, program), .. arguments.Select(each => each == "PORT" ? FormattableString.Invariant($"{port}") : each)])
        {
            start.ArgumentList.Add(argument);
        }

        var server = new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException("No process was started."), port);
        _ = await server._process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{program} did not start.");
        return server;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
