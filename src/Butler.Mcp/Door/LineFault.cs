using System.Text.Json;
using Butler.Episodes;

namespace Butler.Mcp.Door;

/// <summary>Why a line is not passed on, as JSON-RPC tells it.</summary>
/// <param name="Code">The code of the JSON-RPC error.</param>
/// <param name="Reason">What is wrong and what would be right.</param>
public sealed record LineFault(int Code, string Reason)
{
    /// <summary>The line cannot be parsed.</summary>
    public const int NotJson = -32700;

    /// <summary>The line is JSON, but no message of the protocol.</summary>
    public const int NotAMessage = -32600;

    /// <summary>The params of a request are not what they have to be.</summary>
    public const int WrongParams = -32602;

    /// <summary>The whole line that answers the faulty one.</summary>
    /// <param name="id">The id of the faulty request as it stood there; empty when it cannot be read, which is answered as null.</param>
    public byte[] Answer(ReadOnlySpan<byte> id)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, EpisodeJson.Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("jsonrpc"u8, "2.0"u8);
            writer.WritePropertyName("id"u8);
            writer.WriteRawValue(id.IsEmpty ? "null"u8 : id);
            writer.WriteStartObject("error"u8);
            writer.WriteNumber("code"u8, Code);
            writer.WriteString("message"u8, Reason);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
