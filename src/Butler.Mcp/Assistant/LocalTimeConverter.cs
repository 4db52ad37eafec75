using System.Text.Json;
using System.Text.Json.Serialization;
using Butler.Environments.PersonalTasks.Actions;
using NodaTime;

namespace Butler.Mcp.Assistant;

/// <summary>A time of day as <c>HH:mm</c>.</summary>
internal sealed class LocalTimeConverter : JsonConverter<LocalTime>
{
    public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return ValueSpelling.Clock.Parse(text ?? string.Empty) is { Success: true } read
            ? read.Value
            : throw new JsonException($"a time is written like 09:30, not '{text}'.");
    }

    public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(ValueSpelling.Clock.Format(value));
}
