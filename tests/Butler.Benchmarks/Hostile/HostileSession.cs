using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Butler.Benchmarks.Hostile;

/// <summary>One server process, and the account of what it owes: each request one answer, and nothing else.</summary>
public sealed class HostileSession : IAsyncDisposable
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"hostile","version":"0"}}}""";

    private const string Initialized = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly HostileTally _tally;
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Least, int Most, string Shown)> _owed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);
    private int _lastId = 1_000_000;

    /// <summary>Starts a server.</summary>
    public HostileSession(ProcessStartInfo start, HostileTally tally)
    {
        _tally = tally;
        _process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        _errors = _process.StandardError.ReadToEndAsync();
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Shakes hands.</summary>
    public Task OpenAsync() => SendAsync([HostileLine.Answered("handshake", "1", Initialize), HostileLine.Silent("handshake", Initialized)]);

    /// <summary>Sends lines and waits until every request among them is answered.</summary>
    public async Task SendAsync(IReadOnlyList<HostileLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        lock (_lock)
        {
            foreach (var line in lines)
            {
                _tally.Count(line);
                var (least, most, shown) = _owed.GetValueOrDefault(line.Key);
                _owed[line.Key] = (least + line.Least, most + line.Most, shown is null or "" ? line.Shown() : shown);
            }
        }

        try
        {
            foreach (var line in lines)
            {
                await _process.StandardInput.BaseStream.WriteAsync(line.Bytes);
            }

            await _process.StandardInput.BaseStream.FlushAsync();
        }
        catch (IOException)
        {
            _tally.Violate($"The process is gone: {await _errors}");
            return;
        }

        while (Unpaid() is { } line)
        {
            if (!await _arrived.WaitAsync(Patience))
            {
                _tally.Violate($"No answer: {line}");
                Forgive();
            }
        }
    }

    /// <summary>Calls a tool as a client in its right mind does.</summary>
    public async Task<JsonElement> CallAsync(string tool, JsonElement arguments)
    {
        var id = (++_lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await SendAsync([HostileLine.Answered("right call", id, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{"name":"{{tool}}","arguments":{{arguments.GetRawText()}} } }""")]);
        return JsonElement.Parse(_kept[id]).GetProperty("result");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            await _reading;
            var errors = await _errors;
            if (_process.ExitCode != 0 || errors.Contains("failed:", StringComparison.Ordinal) || errors.Contains("   at ", StringComparison.Ordinal))
            {
                _tally.Violate($"Exit code {_process.ExitCode}: {errors[..Math.Min(errors.Length, 2000)]}");
            }
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            _tally.Violate("The process did not end with its input.");
        }

        _process.Dispose();
        _arrived.Dispose();
    }

    private async Task ReadAsync()
    {
        // Not by a reader of text: that one waits for more where a block of bytes is full to the brim.
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var line = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await _process.StandardOutput.BaseStream.ReadAsync(buffer)) > 0)
        {
            var from = 0;
            for (var end = Array.IndexOf(buffer, (byte)'\n', 0, read); end >= 0; end = Array.IndexOf(buffer, (byte)'\n', from, read - from))
            {
                line.Write(buffer, from, end - from);
                Take(strict.GetString(line.GetBuffer(), 0, (int)line.Length));
                line.SetLength(0);
                from = end + 1;
            }

            line.Write(buffer, from, read - from);
        }
    }

    private void Take(string line)
    {
        var (key, code, fault) = AnswerCheck.Judge(line);
        lock (_lock)
        {
            _tally.CountAnswer(code);
            var (least, most, shown) = _owed.GetValueOrDefault(key);
            _owed[key] = (least - 1, most - 1, shown);
            if (fault is not null || most < 1)
            {
                _tally.Violate($"{fault ?? "Nobody asked."} {line[..Math.Min(line.Length, 400)]} for {shown}");
            }

            if (key.Length == 7 && key[0] == '1')
            {
                _kept[key] = line;
            }
        }

        _arrived.Release();
    }

    private string? Unpaid()
    {
        lock (_lock)
        {
            return _owed.Values.Where(each => each.Least > 0).Select(each => each.Shown).FirstOrDefault();
        }
    }

    // One silence is one violation, and no reason to wait for it again.
    private void Forgive()
    {
        lock (_lock)
        {
            foreach (var key in _owed.Keys.ToArray())
            {
                _owed[key] = _owed[key] with { Least = Math.Min(0, _owed[key].Least) };
            }
        }
    }
}
