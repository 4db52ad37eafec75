using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Butler.Episodes;

namespace Butler.Mcp.Door;

/// <summary>
/// Stands before the SDK, which leaves a line that is no message without an answer. The guard cuts what comes in into lines
/// and passes on whole, sound messages; every other line that somebody may wait for is answered at once, with the reason.
/// </summary>
/// <remarks>Not safe for concurrent use: one reader of one input calls it.</remarks>
public sealed class LineGuard(RequestLedger ledger, Action<byte[]> answer)
{
    /// <summary>The largest message that is read, in bytes: 4 MiB.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly string TooLong = string.Create(
        CultureInfo.InvariantCulture,
        $"The message is larger than {MostBytes} bytes (4 MiB), which is the most that is read. Send less at once.");

    private readonly ArrayBufferWriter<byte> _passed = new();
    private byte[] _begun = new byte[1024];
    private int _length;
    private OversizedLine? _oversized;

    /// <summary>The messages that were passed on since <see cref="Forget"/>, each with its line break.</summary>
    public ReadOnlyMemory<byte> Passed => _passed.WrittenMemory;

    /// <summary>Forgets what was passed on.</summary>
    public void Forget() => _passed.ResetWrittenCount();

    /// <summary>Takes what came in. The bytes may be changed.</summary>
    public void Add(Span<byte> bytes)
    {
        for (var end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            if (_length == 0 && _oversized is null && end <= MostBytes)
            {
                Check(bytes[..end]);
            }
            else
            {
                Keep(bytes[..end]);
                End();
            }

            bytes = bytes[(end + 1)..];
        }

        Keep(bytes);
    }

    /// <summary>The line that was begun is complete: its end, or the end of the input, has come.</summary>
    public void End()
    {
        if (_oversized is not null)
        {
            answer(new MessageFault(MessageFault.NotAMessage, TooLong).Answer(_oversized.Id()));
            _oversized = null;
        }
        else
        {
            Check(_begun.AsSpan(0, _length));
        }

        _length = 0;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_oversized is null && _length + bytes.Length > MostBytes)
        {
            _oversized = new OversizedLine();
            _oversized.Add(_begun.AsSpan(0, _length));
        }

        if (_oversized is not null)
        {
            _oversized.Add(bytes);
            return;
        }

        if (_length + bytes.Length > _begun.Length)
        {
            Array.Resize(ref _begun, Math.Max(_length + bytes.Length, Math.Min(2 * _begun.Length, MostBytes)));
        }

        bytes.CopyTo(_begun.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Check(Span<byte> line)
    {
        line = line.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
        line = line.Trim(" \t\r"u8);
        if (line.IsEmpty)
        {
            return;
        }

        if (!Utf8.IsValid(line))
        {
            // With the wrong bytes replaced it may still be seen who asked.
            var text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line));
            LoneSurrogates.Mend(text);
            answer(new MessageFault(MessageFault.NotJson, "The line is not UTF-8. Send each message in UTF-8.").Answer(Envelope.Read(text).Id));
            return;
        }

        LoneSurrogates.Mend(line);
        var envelope = Envelope.Read(line);
        if (envelope.Fault is { } fault)
        {
            answer(fault.Answer(envelope.Id));
        }
        else if (envelope.IsSound && !ledger.ComesIn(envelope.Head))
        {
            answer(new MessageFault(MessageFault.NotAMessage, "A request with this id is still being answered. Give each request an id of its own.").Answer(envelope.Id));
        }
        else if (envelope.IsSound)
        {
            // Within sound JSON this is blank space, but whoever reads lines behind takes it for the end of one.
            line.Replace((byte)'\r', (byte)' ');
            _passed.Write(line);
            _passed.Write("\n"u8);
        }
    }
}
