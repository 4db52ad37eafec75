namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>How a word stands in the text.</summary>
internal enum Form
{
    /// <summary>As in a dictionary.</summary>
    Basic,

    /// <summary>"takes", "calls": plural or third person.</summary>
    WithS,

    /// <summary>"took", "fixed".</summary>
    Past,

    /// <summary>"taking".</summary>
    Ing,
}

/// <summary>A word of the lexicon in one of its forms.</summary>
internal readonly record struct WordForm(LexiconWord Word, Form Form);

/// <summary>A word the reader knows.</summary>
internal sealed record LexiconWord(int Id, string Text)
{
    /// <summary>A word that the lexicon does not have.</summary>
    public static LexiconWord Unknown { get; } = new(-1, string.Empty);

    /// <summary>The same in every process.</summary>
    public ulong Hash { get; } = Tokenizer.HashOf(Text);

    public WordRoles Roles { get; set; }

    /// <summary>What the word speaks of when no phrase has taken it.</summary>
    public ConceptSet Concepts { get; set; }

    /// <summary>What it speaks of even inside a phrase: persons, times, topics.</summary>
    public ConceptSet Always { get; set; }

    public bool StartsPhrase { get; set; }

    public bool Is(WordRoles roles) => (Roles & roles) != 0;
}
