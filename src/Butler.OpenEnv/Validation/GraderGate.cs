using System.Text.Json;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Validation;

/// <summary>Lets graders in who hold the operator's token.</summary>
internal sealed class GraderGate(Predicate<string>? isGrader)
{
    /// <summary>What everybody else is told, whatever they sent.</summary>
    public static readonly WireFault Refused = new(WireFault.Validation, "Validation unavailable or unauthorized");

    /// <summary>Whether the message of version 1 carries what is asked for.</summary>
    public static bool Shows(JsonElement data, string field, Predicate<string> isRight) =>
        data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("schema_version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1
        && data.TryGetProperty(field, out var shown) && shown.ValueKind == JsonValueKind.String && isRight(shown.GetString()!);

    /// <summary>Whether the message opens the telemetry.</summary>
    public bool Opens(JsonElement data) => isGrader is not null && Shows(data, "token", isGrader);
}
