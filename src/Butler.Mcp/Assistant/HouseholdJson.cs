using System.Text.Json;
using System.Text.Json.Serialization;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.Scheduling;

namespace Butler.Mcp.Assistant;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(LocalTimeConverter), typeof(LocalDateConverter)])]
[JsonSerializable(typeof(UserProfile))]
[JsonSerializable(typeof(IReadOnlyList<Contact>))]
[JsonSerializable(typeof(IReadOnlyList<Commitment>))]
[JsonSerializable(typeof(Preferences))]
[JsonSerializable(typeof(IReadOnlyList<SampleMail>))]
internal sealed partial class HouseholdJson : JsonSerializerContext;
