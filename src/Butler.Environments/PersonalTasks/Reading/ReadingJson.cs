using System.Text.Json.Serialization;

namespace Butler.Environments.PersonalTasks.Reading;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PhraseFile))]
[JsonSerializable(typeof(CategoryFile))]
[JsonSerializable(typeof(DeskPhrases))]
internal sealed partial class ReadingJson : JsonSerializerContext;
