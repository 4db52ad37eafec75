using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Episodes;

namespace Butler.Mcp.Door;

/// <summary>Why a message is not taken, as JSON-RPC tells it.</summary>
/// <param name="Code">The code of the JSON-RPC error.</param>
/// <param name="Reason">What is wrong and what would be right.</param>
/// <param name="Data">What a program has to know of it, or null.</param>
public sealed record MessageFault(int Code, string Reason, JsonObject? Data = null)
{
    /// <summary>The message cannot be parsed.</summary>
    public const int NotJson = -32700;

    /// <summary>It is JSON, but no message of the protocol.</summary>
    public const int NotAMessage = -32600;

    /// <summary>The params of a request are not what they have to be.</summary>
    public const int WrongParams = -32602;

    /// <summary>The whole line that answers the faulty message.</summary>
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
            if (Data is not null)
            {
                writer.WritePropertyName("data"u8);
                Data.WriteTo(writer);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
