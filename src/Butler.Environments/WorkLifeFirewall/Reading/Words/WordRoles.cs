namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>The part a closed-class word plays in a sentence. A word may play several.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>"the", "my": a noun must follow.</summary>
    Determiner = 1,

    /// <summary>"of", "with": an object must follow.</summary>
    Preposition = 1 << 1,

    /// <summary>"in", "on", "up": also the second half of a verb, so that nothing need follow.</summary>
    Particle = 1 << 2,

    /// <summary>"I", "we", "they": only ever a subject.</summary>
    Subject = 1 << 3,

    /// <summary>"you", "it", "this": a subject or something else.</summary>
    LooseSubject = 1 << 4,

    /// <summary>"me", "them".</summary>
    Object = 1 << 5,

    /// <summary>"will", "could".</summary>
    Modal = 1 << 6,

    /// <summary>"am", "is", "been".</summary>
    Be = 1 << 7,

    /// <summary>"have", "had".</summary>
    Have = 1 << 8,

    /// <summary>"do", "does".</summary>
    Do = 1 << 9,

    /// <summary>"and", "or".</summary>
    Joiner = 1 << 10,

    /// <summary>"but", "however": what follows outweighs what went before.</summary>
    Turn = 1 << 11,

    /// <summary>"because", "since".</summary>
    Because = 1 << 12,

    /// <summary>"if", "unless".</summary>
    If = 1 << 13,

    /// <summary>"when", "once", "after".</summary>
    When = 1 << 14,

    /// <summary>"although", "while".</summary>
    Although = 1 << 15,

    /// <summary>"not", "never": denies what follows.</summary>
    Negation = 1 << 16,

    /// <summary>"what", "how".</summary>
    Question = 1 << 17,

    /// <summary>"the", "just", "really": passed over inside a phrase.</summary>
    Filler = 1 << 18,

    /// <summary>A word that can be the verb of a sentence.</summary>
    Verb = 1 << 19,

    /// <summary>A person or a team that can be a subject.</summary>
    Person = 1 << 20,

    /// <summary>"hi", "dear": a greeting, followed by who is greeted.</summary>
    Greeting = 1 << 21,

    /// <summary>"to".</summary>
    To = 1 << 22,

    /// <summary>"think", "believe": the clause that matters comes after it.</summary>
    Framing = 1 << 23,

    /// <summary>"let".</summary>
    Let = 1 << 24,

    /// <summary>"yes", "no", "sorry": a sentence of its own.</summary>
    Answer = 1 << 25,

    /// <summary>"a" and "no": deny only the next thing.</summary>
    NegativeDeterminer = 1 << 26,

    /// <summary>"please", "kindly".</summary>
    Please = 1 << 27,

    /// <summary>"both", "all", "more": small, and a noun or nothing may follow.</summary>
    Quantifier = 1 << 28,
}
