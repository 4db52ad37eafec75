using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Butler.Benchmarks.HttpWire;

/// <summary>The thinnest HTTP client that can be: bytes out, responses in. Whatever is sent, right or wrong, is sent as it is.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[8 * 1024];
    private byte[] _body = new byte[8 * 1024];
    private int _from;
    private int _to;
    private int _bodyLength;

    private RawConnection()
    {
    }

    /// <summary>Connects.</summary>
    public static async Task<RawConnection> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = new RawConnection();
        try
        {
            await connection._socket.ConnectAsync(address.Host, address.Port, cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends bytes.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await _socket.SendAsync(bytes, SocketFlags.None, cancellationToken)..];
        }
    }

    /// <summary>Says that no more will be sent, and goes on listening.</summary>
    public void HalfClose() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Goes as a process goes that is killed: the other side gets a reset.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Close();
    }

    /// <summary>Reads a response; null when the server hangs up before it begins one.</summary>
    /// <param name="withBody">Whether a body is read; answers to HEAD have none, and some streams have no end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<RawResponse?> ReadAsync(bool withBody, CancellationToken cancellationToken)
    {
        while (true)
        {
            var headLength = await HeadAsync(cancellationToken);
            if (headLength == 0)
            {
                return null;
            }

            var head = _buffer.AsMemory(_from, headLength);
            if (headLength < 12 || !Utf8Parser.TryParse(head.Span[9..12], out int status, out _))
            {
                throw new InvalidDataException($"This is no response: {Encoding.Latin1.GetString(head.Span)}");
            }

            _from += headLength;
            if (status == 100)
            {
                continue;
            }

            // The body may move the buffer.
            head = withBody ? head.ToArray() : head;
            var isWhole = !withBody || status is 204 or 304 || await BodyAsync(head, cancellationToken);
            return new RawResponse(status, head, withBody ? _body.AsMemory(0, _bodyLength) : default, isWhole);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        var at = head.IndexOf(name);
        return at < 0 ? default : head[(at + name.Length)..];
    }

    private async ValueTask<int> HeadAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = _buffer.AsSpan(_from, _to - _from).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync(cancellationToken))
            {
                return _to == _from ? 0 : throw new InvalidDataException($"The response is cut: {Encoding.Latin1.GetString(_buffer.AsSpan(_from, _to - _from))}");
            }
        }

        return end + 4;
    }

    /// <summary>Reads the body, and tells whether it came to its end.</summary>
    private async ValueTask<bool> BodyAsync(ReadOnlyMemory<byte> head, CancellationToken cancellationToken)
    {
        _bodyLength = 0;
        if (Utf8Parser.TryParse(Value(head.Span, "\r\nContent-Length: "u8), out int length, out _) || Utf8Parser.TryParse(Value(head.Span, "\r\ncontent-length: "u8), out length, out _))
        {
            return await TakeAsync(length, cancellationToken);
        }

        if (head.Span.IndexOf("ransfer-Encoding: chunked\r\n"u8) < 0 && head.Span.IndexOf("ransfer-encoding: chunked\r\n"u8) < 0)
        {
            while (await TakeAsync(Math.Max(1, _to - _from), cancellationToken))
            {
            }

            return true;
        }

        while (true)
        {
            var size = await ChunkSizeAsync(cancellationToken);
            if (size < 0 || !await TakeAsync(size, cancellationToken) || !await SkipAsync(2, cancellationToken))
            {
                return false;
            }

            if (size == 0)
            {
                return true;
            }
        }
    }

    private async ValueTask<int> ChunkSizeAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = _buffer.AsSpan(_from, _to - _from).IndexOf("\r\n"u8)) < 0)
        {
            if (!await FillAsync(cancellationToken))
            {
                return -1;
            }
        }

        var right = Utf8Parser.TryParse(_buffer.AsSpan(_from, end), out int size, out var read, 'x') && read == end;
        _from += end + 2;
        return right ? size : throw new InvalidDataException("The response is chunked wrongly.");
    }

    private async ValueTask<bool> TakeAsync(int count, CancellationToken cancellationToken)
    {
        if (_body.Length < _bodyLength + count)
        {
            Array.Resize(ref _body, Math.Max(_body.Length * 2, _bodyLength + count));
        }

        while (count > 0)
        {
            if (_from == _to && !await FillAsync(cancellationToken))
            {
                return false;
            }

            var part = Math.Min(count, _to - _from);
            _buffer.AsSpan(_from, part).CopyTo(_body.AsSpan(_bodyLength));
            (_from, _bodyLength, count) = (_from + part, _bodyLength + part, count - part);
        }

        return true;
    }

    private async ValueTask<bool> SkipAsync(int count, CancellationToken cancellationToken)
    {
        while (_to - _from < count)
        {
            if (!await FillAsync(cancellationToken))
            {
                return false;
            }
        }

        _from += count;
        return true;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_from == _to)
        {
            (_from, _to) = (0, 0);
        }
        else if (_to == _buffer.Length && _from > 0)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
        }

        if (_to == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        try
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_to), SocketFlags.None, cancellationToken);
            _to += read;
            return read > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
