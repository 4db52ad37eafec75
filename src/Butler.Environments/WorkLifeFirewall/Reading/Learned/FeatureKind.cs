namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>What kind of thing in a message a weight belongs to. The letter begins its name in the file of weights.</summary>
internal enum FeatureKind
{
    /// <summary>A word in its basic form.</summary>
    Word = 'w',

    /// <summary>Two words side by side, small words between them passed over.</summary>
    Pair = 'p',

    /// <summary>Something the message speaks of.</summary>
    Said = 's',

    /// <summary>Something the message denies.</summary>
    Denied = 'd',

    /// <summary>Who does it, and what: both in one clause.</summary>
    Act = 'a',

    /// <summary>A response that a rule sees.</summary>
    Rule = 'r',
}
