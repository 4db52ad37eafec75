namespace Butler.Environments.Language.Routing;

/// <summary>What a word or phrase does in a to-do, apart from what it speaks for.</summary>
[Flags]
internal enum Roles : long
{
    None = 0,

    /// <summary>Courtesy and chatter that may stand anywhere: "please", "hey", "butler".</summary>
    Filler = 1L << 0,

    /// <summary>A polite way into a request: "could you", "I need you to".</summary>
    Opener = 1L << 1,

    /// <summary>A way into a question: "tell me", "do you know".</summary>
    Ask = 1L << 2,

    /// <summary>Takes back what follows: "do not", "instead of".</summary>
    Negator = 1L << 3,

    /// <summary>Opens a question.</summary>
    Wh = 1L << 4,

    /// <summary>Opens a question when its subject follows.</summary>
    Auxiliary = 1L << 5,

    /// <summary>The user: "I", "my", "our".</summary>
    Self = 1L << 6,

    /// <summary>The assistant.</summary>
    You = 1L << 7,

    /// <summary>Somebody else.</summary>
    Person = 1L << 8,

    /// <summary>Dates, times and numbers.</summary>
    When = 1L << 9,

    Preposition = 1L << 10,

    /// <summary>Joins clauses: "and", "then".</summary>
    Joiner = 1L << 11,

    /// <summary>Opens a side clause: "if", "once".</summary>
    Subordinator = 1L << 12,

    /// <summary>What follows is what it is about, not what to do: "about", "regarding".</summary>
    Topic = 1L << 13,

    /// <summary>A verb that can open a command.</summary>
    Verb = 1L << 14,

    /// <summary>A verb that rules the whole clause: "remind", "email", "buy".</summary>
    Command = 1L << 15,

    /// <summary>Names where the thing goes, and so counts wherever it stands: "on my calendar".</summary>
    Anchor = 1L << 16,

    /// <summary>"every morning": a routine, unless an event says otherwise.</summary>
    Repeats = 1L << 17,

    /// <summary>What follows is a name and has no meaning of its own: "called", "titled".</summary>
    Label = 1L << 18,

    /// <summary>What stands before is a company's name: "Ltd".</summary>
    Company = 1L << 19,

    /// <summary>A trade noun that turns its modifiers into work: "a gym chain".</summary>
    Business = 1L << 20,

    /// <summary>Notes, minutes: with a meeting beside them, the meeting's record.</summary>
    Notes = 1L << 21,

    Determiner = 1L << 22,

    /// <summary>What somebody did or said, in a question about it.</summary>
    Recall = 1L << 23,

    /// <summary>Says what somebody likes, needs or is, when a subject stands before it.</summary>
    Trait = 1L << 24,

    /// <summary>"write": mail when a person follows.</summary>
    Write = 1L << 25,

    /// <summary>"I am": a name may follow.</summary>
    Introduction = 1L << 26,

    /// <summary>A full stop after it does not end the sentence.</summary>
    Abbreviation = 1L << 27,

    /// <summary>"or": goes on with a negation across a comma.</summary>
    Alternative = 1L << 28,

    /// <summary>"did", "was": a question about what has been.</summary>
    Past = 1L << 29,

    /// <summary>"with": somebody takes part.</summary>
    Companion = 1L << 30,

    /// <summary>Courtesy only where it stands by itself: "would you mind?", but not "would you mind calling her".</summary>
    Courtesy = 1L << 31,

    /// <summary>"should my calendar object, …": an "if" where it opens a later clause.</summary>
    Conditional = 1L << 32,

    /// <summary>"my", "our": what follows is the user's.</summary>
    Owner = 1L << 33,

    /// <summary>"have", "has": with a past form behind it, something is done already.</summary>
    Perfect = 1L << 34,

    /// <summary>"between us", "none of their business": its sentence explains, and says little of what the to-do is.</summary>
    Secret = 1L << 35,
}
