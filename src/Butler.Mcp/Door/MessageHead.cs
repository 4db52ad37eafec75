using System.Globalization;
using System.Text.Json;

namespace Butler.Mcp.Door;

/// <summary>What of a JSON-RPC message tells which request it is, or answers, or cancels.</summary>
/// <param name="Id">The id with its kind in front (<c>n5</c>, <c>sabc</c>), or null.</param>
/// <param name="Method">The method, or null in an answer.</param>
/// <param name="Cancelled">The id that a cancellation names, or null.</param>
public sealed record MessageHead(string? Id, string? Method, string? Cancelled)
{
    private static readonly MessageHead Nothing = new(null, null, null);

    /// <summary>Reads a message; what is no JSON object has no head.</summary>
    public static MessageHead Read(ReadOnlySpan<byte> message)
    {
        var head = Nothing;
        var reader = new Utf8JsonReader(message);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2)
                {
                    continue;
                }

                head = ReadProperty(ref reader, head);
            }

            return head;
        }
        catch (JsonException)
        {
            return Nothing;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a name or value: the SDK refuses such a message too.
            return Nothing;
        }
    }

    private static MessageHead ReadProperty(ref Utf8JsonReader reader, MessageHead head)
    {
        var depth = reader.CurrentDepth;
        if (depth == 2)
        {
            var isRequestId = reader.ValueTextEquals("requestId"u8);
            reader.Read();
            head = isRequestId ? head with { Cancelled = Key(ref reader) } : head;
            reader.Skip();
            return head;
        }

        var (isId, isMethod, isParams) = (reader.ValueTextEquals("id"u8), reader.ValueTextEquals("method"u8), reader.ValueTextEquals("params"u8));
        reader.Read();
        head = isId ? head with { Id = Key(ref reader) } : head;
        head = isMethod && reader.TokenType == JsonTokenType.String ? head with { Method = reader.GetString() } : head;
        if (!isParams)
        {
            reader.Skip();
        }

        return head;
    }

    private static string? Key(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => "s" + reader.GetString(),
        JsonTokenType.Number when reader.TryGetInt64(out var number) => "n" + number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
