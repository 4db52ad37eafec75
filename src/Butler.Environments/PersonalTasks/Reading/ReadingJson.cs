using System.Text.Json.Serialization;

namespace Butler.Environments.PersonalTasks.Reading;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Markers))]
internal sealed partial class ReadingJson : JsonSerializerContext;
