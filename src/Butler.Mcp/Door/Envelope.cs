using System.Globalization;
using System.Text.Json;

namespace Butler.Mcp.Door;

/// <summary>
/// The outermost object of a JSON-RPC message, read and judged in one pass that builds nothing. What stands inside the params
/// is the business of whoever the message is for.
/// </summary>
public ref struct Envelope
{
    /// <summary>How deep a message may nest, which is as deep as System.Text.Json reads it.</summary>
    public const int MostDepth = 64;

    // Deeper than the limit, so that the id behind a value that nests too deep is found as well.
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private string? _idKey;
    private string? _method;
    private string? _cancelled;
    private JsonTokenType _root;
    private Member _inside;
    private Member _seen;
    private Member _twice;
    private Member _wrong;
    private bool _tooDeep;

    [Flags]
    private enum Member
    {
        None = 0,
        JsonRpc = 1,
        Id = 2,
        Method = 4,
        Params = 8,
        Result = 16,
        Error = 32,
        ErrorCode = 64,
        ErrorMessage = 128,
    }

    /// <summary>The id as it stands in the message; empty when there is none, or none that is allowed.</summary>
    public ReadOnlySpan<byte> Id { get; private set; }

    /// <summary>What has to be answered at once; null for a message that is right and for one that nobody waits for.</summary>
    public MessageFault? Fault { get; private set; }

    /// <summary>Whether this is a message of the protocol.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Which request it is, or answers, or cancels.</summary>
    public readonly MessageHead Head => new(_idKey, _method, _cancelled);

    /// <summary>Reads a message.</summary>
    /// <param name="message">Valid UTF-8 without halves of surrogate pairs, not even escaped ones.</param>
    public static Envelope Read(ReadOnlySpan<byte> message)
    {
        var envelope = default(Envelope);
        var reader = new Utf8JsonReader(message, AnyDepth);
        try
        {
            while (reader.Read())
            {
                envelope.Take(ref reader, message);
            }

            envelope.Judge();
        }
        catch (JsonException fault)
        {
            var place = (fault.BytePositionInLine ?? 0) + 1;
            envelope.Refuse(MessageFault.NotJson, string.Create(
                CultureInfo.InvariantCulture, $"The message is not JSON: it goes wrong at byte {place}. Send each message as one JSON object."));
        }

        return envelope;
    }

    private static Member NameOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("jsonrpc"u8) ? Member.JsonRpc
        : reader.ValueTextEquals("id"u8) ? Member.Id
        : reader.ValueTextEquals("method"u8) ? Member.Method
        : reader.ValueTextEquals("params"u8) ? Member.Params
        : reader.ValueTextEquals("result"u8) ? Member.Result
        : reader.ValueTextEquals("error"u8) ? Member.Error
        : Member.None;

    private static string? Key(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => "s" + reader.GetString(),
        JsonTokenType.Number when reader.TryGetInt64(out var number) => "n" + number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private void Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> message)
    {
        var depth = reader.CurrentDepth;
        if (depth == 0 && _root == JsonTokenType.None)
        {
            _root = reader.TokenType;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when depth == 1:
                TakeMember(ref reader, message);
                break;
            case JsonTokenType.PropertyName when depth == 2 && _inside == Member.Params && reader.ValueTextEquals("requestId"u8):
                reader.Read();
                _cancelled = Key(ref reader);
                break;
            case JsonTokenType.PropertyName when depth == 2 && _inside == Member.Error:
                TakeErrorMember(ref reader);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                _tooDeep |= depth >= MostDepth;
                break;
        }
    }

    private void TakeMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> message)
    {
        var member = _inside = NameOf(ref reader);
        reader.Read();
        _twice |= _seen & member;
        _seen |= member;
        var right = member switch
        {
            Member.JsonRpc => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("2.0"u8),
            Member.Id => (_idKey = Key(ref reader)) is not null,
            Member.Method => reader.TokenType == JsonTokenType.String,
            Member.Params => reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null,
            Member.Error => reader.TokenType == JsonTokenType.StartObject,
            _ => true,
        };
        _wrong |= right ? Member.None : member;
        if (member == Member.Id)
        {
            Id = right ? message[(int)reader.TokenStartIndex..(int)reader.BytesConsumed] : default;
        }
        else if (member == Member.Method)
        {
            _method = right ? reader.GetString() : null;
        }
    }

    private void TakeErrorMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("code"u8))
        {
            reader.Read();
            _seen |= reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _) ? Member.ErrorCode : Member.None;
        }
        else if (reader.ValueTextEquals("message"u8))
        {
            reader.Read();
            _seen |= reader.TokenType == JsonTokenType.String ? Member.ErrorMessage : Member.None;
        }
    }

    private void Judge()
    {
        if (_tooDeep)
        {
            Refuse(MessageFault.NotJson, $"The message nests more than {MostDepth} levels deep, which is as deep as one is read. Send it flatter.");
        }
        else if (_root != JsonTokenType.StartObject)
        {
            Refuse(MessageFault.NotAMessage, _root == JsonTokenType.StartArray
                ? "Batches are not taken. Send each message by itself, as one JSON object."
                : "A message is a JSON object with jsonrpc, id, method and params.");
        }
        else if ((_seen & Member.Method) == Member.None && (_seen & (Member.Result | Member.Error)) != Member.None)
        {
            JudgeAnswer();
        }
        else
        {
            JudgeRequest();
        }
    }

    // An answer is never answered, however wrong it is: two sides that did so would talk for ever.
    private void JudgeAnswer()
    {
        const Member whole = Member.Error | Member.ErrorCode | Member.ErrorMessage;
        IsSound = _wrong == Member.None && _twice == Member.None && (_seen & Member.JsonRpc) != Member.None
            && (_seen & Member.Id) != Member.None && ((_seen & Member.Error) == Member.None || (_seen & whole) == whole);
    }

    private void JudgeRequest()
    {
        if (_twice != Member.None)
        {
            Id = (_twice & Member.Id) == Member.None ? Id : default;
            Refuse(MessageFault.NotAMessage, "A member of the message stands there twice. Send each of jsonrpc, id, method and params once.");
        }
        else if ((_seen & ~_wrong & Member.JsonRpc) == Member.None)
        {
            Refuse(MessageFault.NotAMessage, "jsonrpc is missing or wrong: every message says \"jsonrpc\":\"2.0\".");
        }
        else if ((_wrong & Member.Id) != Member.None)
        {
            Refuse(MessageFault.NotAMessage, "id is a text or a whole number of up to 64 bits. Leave it out only in a notification.");
        }
        else if ((_seen & ~_wrong & Member.Method) == Member.None)
        {
            Refuse(MessageFault.NotAMessage, "method is missing or no text: a request names what it asks for, such as tools/call.");
        }
        else if ((_wrong & Member.Params) == Member.None)
        {
            IsSound = true;
        }
        else if ((_seen & Member.Id) != Member.None)
        {
            Refuse(MessageFault.WrongParams, "params is a JSON object with the parameters by name.");
        }
    }

    private void Refuse(int code, string reason) => Fault = new MessageFault(code, reason);
}
