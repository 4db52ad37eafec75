using System.Text.Unicode;
using Butler.Episodes;

namespace Butler.Mcp.Door;

/// <summary>A line that is too long to be kept: of all its bytes only the id of the request is.</summary>
public sealed class OversizedLine
{
    private const int MostIdBytes = 256;

    private readonly byte[] _token = new byte[MostIdBytes];
    private byte[] _id = [];
    private int _length;
    private int _depth;
    private bool _inText;
    private bool _escaped;
    private bool _isId;

    /// <summary>Reads on.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var each in bytes)
        {
            if (_inText)
            {
                Keep(each);
                (_inText, _escaped) = (_escaped || each != '"', !_escaped && each == '\\');
            }
            else
            {
                TakeOutsideOfText(each);
            }
        }
    }

    /// <summary>The id as it stood in the line; empty when it cannot be read.</summary>
    public byte[] Id()
    {
        byte[] message = [.. "{\"id\":"u8, .. _id, .. "}"u8];
        if (!Utf8.IsValid(message))
        {
            return [];
        }

        LoneSurrogates.Mend(message);
        return Envelope.Read(message).Id.ToArray();
    }

    private void TakeOutsideOfText(byte each)
    {
        switch (each)
        {
            case (byte)'{' or (byte)'[':
                _depth++;
                break;
            case (byte)'}' or (byte)']':
                EndMember();
                _depth--;
                break;
            case (byte)',':
                EndMember();
                break;
            case (byte)':' when _depth == 1:
                _isId = _token.AsSpan(0, _length).SequenceEqual("\"id\""u8);
                _length = 0;
                break;
            case (byte)' ' or (byte)'\t' or (byte)'\r':
                break;
            case (byte)'"':
                _inText = true;
                Keep(each);
                break;
            default:
                Keep(each);
                break;
        }
    }

    private void Keep(byte each)
    {
        if (_depth == 1 && _length < MostIdBytes)
        {
            _token[_length++] = each;
        }
    }

    private void EndMember()
    {
        if (_depth != 1)
        {
            return;
        }

        if (_isId && _length < MostIdBytes)
        {
            _id = _token[.._length];
        }

        (_isId, _length) = (false, 0);
    }
}
