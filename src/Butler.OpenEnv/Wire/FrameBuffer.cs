using System.Buffers;

namespace Butler.OpenEnv.Wire;

/// <summary>The bytes of one message under way, reused from message to message. Not safe for concurrent use.</summary>
/// <param name="kept">How large a buffer is kept for the next message; what a bigger one needed is let go.</param>
internal sealed class FrameBuffer(int kept = 64 * 1024) : IBufferWriter<byte>
{
    private const int FirstSize = 1024;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>How many bytes have been written.</summary>
    public int Length => _length;

    /// <summary>What has been written; it may be mended in place.</summary>
    public Memory<byte> Written => _bytes.AsMemory(0, _length);

    /// <inheritdoc cref="Written"/>
    public Span<byte> WrittenSpan => _bytes.AsSpan(0, _length);

    /// <summary>Begins the next message.</summary>
    public void Clear()
    {
        _length = 0;
        if (_bytes.Length > kept)
        {
            _bytes = [];
        }
    }

    /// <summary>Takes back the last bytes.</summary>
    public void Rewind(int count) => _length -= count;

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _bytes.AsSpan(_length);
    }

    /// <summary>Adds bytes as they are.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(Math.Max(FirstSize, 2 * _bytes.Length), _length + count));
        }
    }
}
