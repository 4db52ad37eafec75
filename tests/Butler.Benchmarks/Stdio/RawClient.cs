using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Butler.Benchmarks.Stdio;

/// <summary>The thinnest MCP client that can be: prepared bytes out, a line of bytes in, no thread, no JSON.</summary>
public sealed class RawClient : IDisposable
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"raw","version":"0"}}}""";

    private const string Initialized = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";

    private const string ListTools = """{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly Timer _deadline;
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    /// <summary>Starts a server.</summary>
    public RawClient(ProcessStartInfo start)
    {
        _process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        (_input, _output) = (_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        _deadline = new Timer(_ => _process.Kill(entireProcessTree: true));
    }

    /// <summary>Milliseconds of processor time that the server has used.</summary>
    public double CpuMilliseconds => _process.TotalProcessorTime.TotalMilliseconds;

    /// <summary>Memory that the server holds, in MB.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Shakes hands and lists the tools.</summary>
    public void Open()
    {
        Ask(Encoding.UTF8.GetBytes(Initialize + "\n"), "\"id\":1"u8);
        Ask(Encoding.UTF8.GetBytes(Initialized + "\n" + ListTools + "\n"), "\"id\":2"u8);
    }

    /// <summary>Prepares the calls of a tool, so that no time is taken by writing them.</summary>
    public static (byte[] Request, byte[] Id)[] Prepare(string tool, string arguments, int count, int firstId) =>
    [
        .. Enumerable.Range(firstId, count).Select(id =>
        {
            var number = id.ToString(CultureInfo.InvariantCulture);
            var request = $$$"""{"jsonrpc":"2.0","id":{{{number}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""";
            return (Encoding.UTF8.GetBytes(request + "\n"), Encoding.UTF8.GetBytes($"\"id\":{number}"));
        }),
    ];

    /// <summary>Sends a request and reads up to the line with its answer.</summary>
    /// <exception cref="IOException">The server ended, or did not answer in time.</exception>
    public void Ask(byte[] request, ReadOnlySpan<byte> id)
    {
        _deadline.Change(Patience, Timeout.InfiniteTimeSpan);
        _input.Write(request);
        _input.Flush();
        while (!NextLineHas(id))
        {
        }

        _deadline.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _deadline.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private bool NextLineHas(ReadOnlySpan<byte> id)
    {
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf((byte)'\n')) < 0)
        {
            if (_filled == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = _output.Read(_buffer, _filled, _buffer.Length - _filled);
            _filled += read > 0 ? read : throw new IOException("The server ended before it had answered.");
        }

        var found = _buffer.AsSpan(0, end).IndexOf(id) >= 0;
        _buffer.AsSpan(end + 1, _filled - end - 1).CopyTo(_buffer);
        _filled -= end + 1;
        return found;
    }
}
