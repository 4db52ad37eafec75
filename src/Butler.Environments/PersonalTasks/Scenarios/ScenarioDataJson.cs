using System.Text.Json;
using System.Text.Json.Serialization;

namespace Butler.Environments.PersonalTasks.Scenarios;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(TextOrListConverter)])]
[JsonSerializable(typeof(IReadOnlyList<Template>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>))]
[JsonSerializable(typeof(PeopleLists))]
[JsonSerializable(typeof(TimePhrases))]
[JsonSerializable(typeof(IReadOnlyList<UsualCommitment>))]
internal sealed partial class ScenarioDataJson : JsonSerializerContext;

/// <summary>A list of texts, which the data files may write as one text when it has one member.</summary>
internal sealed class TextOrListConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return [reader.GetString() ?? string.Empty];
        }

        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.GetString() ?? throw new JsonException("A list of texts."));
        }

        return texts;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
