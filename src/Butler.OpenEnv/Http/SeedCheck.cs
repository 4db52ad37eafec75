using System.Text.Json;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Http;

/// <summary>Checks the seed in the body of a reset, which is stricter than that in a message, as upstream.</summary>
internal static class SeedCheck
{
    /// <summary>What is wrong with a seed; null when nothing is.</summary>
    public static FieldError? Of(JsonElement seed) => seed.ValueKind == JsonValueKind.Null ? null
        : ResetArguments.Number(seed) is { } value
            ? value >= 0 ? null : Wrong("greater_than_equal", "Input should be greater than or equal to 0", seed) with { Limit = ("ge", 0) }
        : seed.ValueKind switch
        {
            JsonValueKind.Number => Wrong("int_from_float", "Input should be a valid integer, got a number with a fractional part", seed),
            JsonValueKind.String => Wrong("int_parsing", "Input should be a valid integer, unable to parse string as an integer", seed),
            _ => Wrong("int_type", "Input should be a valid integer", seed),
        };

    private static FieldError Wrong(string type, string message, JsonElement seed) => FieldError.Wrong(type, message, seed, "body", "seed");
}
