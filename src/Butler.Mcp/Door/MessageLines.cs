using System.Buffers;

namespace Butler.Mcp.Door;

/// <summary>Cuts a stream of bytes into lines and reads the head of each.</summary>
public sealed class MessageLines(Action<MessageHead> note)
{
    // Beyond this a line is not kept: it is passed on all the same, only not noted.
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _line = new();

    /// <summary>Adds bytes as they came.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            for (var end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
            {
                Keep(bytes[..end]);
                note(MessageHead.Read(_line.WrittenSpan));
                _line.ResetWrittenCount();
                bytes = bytes[(end + 1)..];
            }

            Keep(bytes);
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_line.WrittenCount + bytes.Length <= MostBytes)
        {
            _line.Write(bytes);
        }
    }
}
