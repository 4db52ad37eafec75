using System.Text.Json.Serialization;

namespace Butler.Environments.Language.Routing;

/// <summary>The lexicon as it stands in <c>lexicon.json</c>.</summary>
internal sealed record LexiconFile
{
    /// <summary>Plain letter to the accented letters that are read as it.</summary>
    public required IReadOnlyDictionary<string, string> Folds { get; init; }

    /// <summary>Short form to the words it stands for.</summary>
    public required IReadOnlyDictionary<string, string> Contractions { get; init; }

    /// <summary>Basic form to the forms that no suffix rule finds.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Irregular { get; init; }

    public required IReadOnlyList<LexiconGroup> Groups { get; init; }
}

/// <summary>Words that speak alike. A word may stand in several groups: its weights add up.</summary>
internal sealed record LexiconGroup
{
    public required string Name { get; init; }

    public IReadOnlyList<Roles>? Roles { get; init; }

    public float Meeting { get; init; }

    public float Email { get; init; }

    public float Knowledge { get; init; }

    public float Habit { get; init; }

    public float None { get; init; }

    public float Personal { get; init; }

    public float Professional { get; init; }

    /// <summary>Words and phrases; <c>(a|b)</c> stands for either, <c>*</c> in a phrase for any one word.</summary>
    public required IReadOnlyList<string> Words { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LexiconFile))]
internal sealed partial class RoutingLexiconJson : JsonSerializerContext;
