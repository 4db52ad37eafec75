using System.Collections.Frozen;

namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>Every word and phrase the reader knows, and what they speak of.</summary>
/// <remarks>Immutable: one instance serves all threads.</remarks>
internal sealed class ReplyLexicon
{
    private readonly FrozenDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> _forms;
    private readonly FrozenDictionary<string, WordForm[]>.AlternateLookup<ReadOnlySpan<char>> _contractions;
    private readonly FrozenDictionary<string, int> _concepts;

    public ReplyLexicon(
        IReadOnlyDictionary<string, WordForm> forms,
        IReadOnlyDictionary<string, WordForm[]> contractions,
        IReadOnlyDictionary<string, int> concepts)
    {
        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = contractions.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _concepts = concepts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The built-in lexicon; read once.</summary>
    public static ReplyLexicon Default { get; } = LexiconBuilder.Load();

    public required Numbers Numbers { get; init; }

    public required PhraseTree Phrases { get; init; }

    /// <summary>Phrases that no longer phrase swallows.</summary>
    public required PhraseTree AlwaysPhrases { get; init; }

    public WordForm[]? Expand(ReadOnlySpan<char> word) => _contractions.TryGetValue(word, out var words) ? words : null;

    public WordForm Find(ReadOnlySpan<char> word) =>
        _forms.TryGetValue(word, out var form) ? form : new WordForm(LexiconWord.Unknown, Form.Basic);

    /// <summary>The names of all concepts, by their number.</summary>
    public IReadOnlyList<string> ConceptNames => [.. _concepts.OrderBy(concept => concept.Value).Select(concept => concept.Key)];

    /// <summary>The set of one concept.</summary>
    /// <exception cref="FormatException">There is no such concept: a data file is wrong.</exception>
    public ConceptSet Concept(string name) =>
        _concepts.TryGetValue(name, out var id) ? ConceptSet.Of(id) : throw new FormatException($"There is no concept '{name}'.");
}
