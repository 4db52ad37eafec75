using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>The words as they stand in <c>words.json</c>.</summary>
internal sealed record WordsFile
{
    /// <summary>Role to the words, parted by spaces, that play it. They are not inflected.</summary>
    public required IReadOnlyDictionary<string, string> Closed { get; init; }

    /// <summary>Role to words that play it and are inflected.</summary>
    public required IReadOnlyDictionary<string, string> Open { get; init; }

    /// <summary>Short form to the words it stands for.</summary>
    public required IReadOnlyDictionary<string, string> Contractions { get; init; }

    /// <summary>Basic form to its past forms, parted by spaces.</summary>
    public required IReadOnlyDictionary<string, string> Irregular { get; init; }

    /// <summary>Forms that are words of their own: "meeting" is not read as "meet".</summary>
    public required string Own { get; init; }
}

/// <summary>The concepts as they stand in <c>concepts.json</c>.</summary>
internal sealed record ConceptsFile
{
    /// <summary>Patterns that are used in several phrases.</summary>
    public required IReadOnlyDictionary<string, string> Macros { get; init; }

    /// <summary>Concepts that no word names: they are found in the build of a clause.</summary>
    public required IReadOnlyList<string> Built { get; init; }

    /// <summary>Concept to phrases that a longer phrase does not swallow.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Always { get; init; }

    /// <summary>Concept to its words and phrases.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Concepts { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(WordsFile))]
[JsonSerializable(typeof(ConceptsFile))]
internal sealed partial class ReplyLexiconJson : JsonSerializerContext;
