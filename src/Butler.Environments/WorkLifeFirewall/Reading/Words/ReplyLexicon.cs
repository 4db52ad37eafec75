using System.Collections.Frozen;

namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>Every word and phrase the reader knows, and what they speak of.</summary>
/// <remarks>Immutable: one instance serves all threads.</remarks>
internal sealed class ReplyLexicon
{
    private static readonly WordForm[] Unknown = [new(LexiconWord.Unknown, Form.Basic)];

    private readonly NumberTable _words;
    private readonly WordForm[][] _forms;
    private readonly FrozenDictionary<string, int> _concepts;

    /// <param name="forms">Every form that is found in a text, and the words it stands for: more than one when it is a contraction.</param>
    /// <param name="concepts">The concepts and their numbers.</param>
    public ReplyLexicon(IReadOnlyDictionary<string, WordForm[]> forms, IReadOnlyDictionary<string, int> concepts)
    {
        _forms = [.. forms.Values];
        _words = new NumberTable(forms.Keys.Select((form, index) => (form, index)).ToDictionary(entry => Tokenizer.HashOf(entry.form), entry => entry.index));
        _concepts = concepts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The built-in lexicon; read once.</summary>
    public static ReplyLexicon Default { get; } = LexiconBuilder.Load();

    public required Numbers Numbers { get; init; }

    public required PhraseTree Phrases { get; init; }

    /// <summary>Phrases that no longer phrase swallows.</summary>
    public required PhraseTree AlwaysPhrases { get; init; }

    /// <summary>The words a form stands for, by its hash; one that is unknown when the lexicon does not have it.</summary>
    public WordForm[] Find(ulong hash) => _words.Find(hash) is >= 0 and var index ? _forms[index] : Unknown;

    /// <summary>The names of all concepts, by their number.</summary>
    public IReadOnlyList<string> ConceptNames => [.. _concepts.OrderBy(concept => concept.Value).Select(concept => concept.Key)];

    /// <summary>The set of one concept.</summary>
    /// <exception cref="FormatException">There is no such concept: a data file is wrong.</exception>
    public ConceptSet Concept(string name) =>
        _concepts.TryGetValue(name, out var id) ? ConceptSet.Of(id) : throw new FormatException($"There is no concept '{name}'.");
}
