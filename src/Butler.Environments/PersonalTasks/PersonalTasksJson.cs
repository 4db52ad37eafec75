using System.Text.Json.Serialization;

namespace Butler.Environments.PersonalTasks;

/// <summary>The wire forms of this world: snake_case, absent members left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonalTasksObservation))]
[JsonSerializable(typeof(PersonalTasksReply))]
[JsonSerializable(typeof(PersonalTasksState))]
public sealed partial class PersonalTasksJson : JsonSerializerContext;
