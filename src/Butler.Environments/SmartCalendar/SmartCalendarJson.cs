using System.Text.Json.Serialization;

namespace Butler.Environments.SmartCalendar;

/// <summary>The wire forms of this world: snake_case, absent members left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SmartCalendarObservation))]
[JsonSerializable(typeof(SmartCalendarReply))]
[JsonSerializable(typeof(SmartCalendarState))]
public sealed partial class SmartCalendarJson : JsonSerializerContext;
