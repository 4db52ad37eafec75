using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Butler.Mcp.Assistant;

/// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
internal sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return LocalDatePattern.Iso.Parse(text ?? string.Empty) is { Success: true } read
            ? read.Value
            : throw new JsonException($"a day is written like 2026-05-04, not '{text}'.");
    }

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
