namespace Butler.Environments.Language.Routing;

/// <summary>A word or phrase of a to-do: where it stands and what the lexicon knows of it.</summary>
internal readonly record struct Term(LexiconEntry Entry, TextSpan Span, Form Form, Pause Before)
{
    /// <summary>What the words say for private life that stand inside a phrase: "drop <em>my sister</em> a line".</summary>
    public float InnerPersonal { get; init; }

    /// <summary>The same for work.</summary>
    public float InnerProfessional { get; init; }

    public float Personal => Entry.Personal + InnerPersonal;

    public float Professional => Entry.Professional + InnerProfessional;

    public Roles Roles => Entry.Roles;

    public bool Is(Roles any) => (Entry.Roles & any) != 0;
}

/// <summary>The shape in which a word was found.</summary>
internal enum Form
{
    Plain,

    /// <summary>Plural of a noun or third person of a verb.</summary>
    Plural,
    Past,
    Gerund,
    Possessive,
}

/// <summary>What stands between a word and the word before it.</summary>
internal enum Pause
{
    None,
    Comma,
    Colon,
    Stop,
}
