using System.Collections.Frozen;

namespace Butler.Environments.Language.Routing;

/// <summary>Every word and phrase the router knows, with the forms in which they appear.</summary>
/// <remarks>Immutable: one instance serves all threads.</remarks>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> _forms;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _contractions;

    public Lexicon(
        IReadOnlyDictionary<string, WordForm> forms,
        IReadOnlyDictionary<string, string[]> contractions,
        PhraseTree phrases,
        LetterFolding folding)
    {
        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = contractions.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Phrases = phrases;
        Folding = folding;
    }

    public static LexiconEntry Unknown { get; } = new() { Id = -1 };

    public static LexiconEntry Number { get; } = new() { Id = -2, Roles = Roles.When };

    /// <summary>A full name that its capitals show.</summary>
    public static LexiconEntry Name { get; } = new() { Id = -4, Roles = Roles.Person };

    public static LexiconEntry MailAddress { get; } = new() { Id = -3, Roles = Roles.Person };

    /// <summary>The built-in lexicon; read once.</summary>
    public static Lexicon Default { get; } = LexiconBuilder.Load();

    public PhraseTree Phrases { get; }

    public LetterFolding Folding { get; }

    /// <summary>The words a short form stands for, or null.</summary>
    public string[]? Expand(ReadOnlySpan<char> word) => _contractions.TryGetValue(word, out var words) ? words : null;

    /// <summary>Looks a folded word up, first as it stands, then without its ending.</summary>
    public WordForm Find(ReadOnlySpan<char> word) =>
        TryFind(word, out var exact) ? exact
        : Suffixes.TryStrip(word, this, out var stripped) ? stripped
        : new WordForm(char.IsAsciiDigit(word[0]) ? Number : Unknown, Form.Plain);

    public bool TryFind(ReadOnlySpan<char> word, out WordForm form) => _forms.TryGetValue(word, out form);
}

/// <summary>A word of the lexicon in one of its forms.</summary>
internal readonly record struct WordForm(LexiconEntry Entry, Form Form);
