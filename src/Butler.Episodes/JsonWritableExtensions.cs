using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Butler.Episodes;

/// <summary>The two spellings that doors need of a writable: text, and an element to embed.</summary>
public static class JsonWritableExtensions
{
    /// <summary>The object as compact JSON text.</summary>
    public static string ToJson(this IJsonWritable writable) => Encoding.UTF8.GetString(Write(writable).WrittenSpan);

    /// <summary>The object as an element of its own.</summary>
    public static JsonElement ToJsonElement(this IJsonWritable writable)
    {
        var reader = new Utf8JsonReader(Write(writable).WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static ArrayBufferWriter<byte> Write(IJsonWritable writable)
    {
        ArgumentNullException.ThrowIfNull(writable);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, EpisodeJson.Writing))
        {
            writable.WriteTo(writer);
        }

        return buffer;
    }
}
