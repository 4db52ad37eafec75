using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Clauses;

/// <summary>The concepts that the build of a clause shows, and those of the data files that its reading depends on.</summary>
internal static class Built
{
    /// <summary>The writer is the subject, said or left out: "I can", "will do".</summary>
    public static readonly ConceptSet Me = Of("me");

    /// <summary>The subject is left out.</summary>
    public static readonly ConceptSet Bare = Of("bare");

    public static readonly ConceptSet We = Of("we");
    public static readonly ConceptSet You = Of("you");

    /// <summary>"it", "that", "this".</summary>
    public static readonly ConceptSet It = Of("it");

    /// <summary>"he", "she", "they", and persons.</summary>
    public static readonly ConceptSet Others = Of("others");

    /// <summary>An imperative, or one's own step in telegram style: "check the notes".</summary>
    public static readonly ConceptSet Imperative = Of("imp");

    /// <summary>"can you", "please do".</summary>
    public static readonly ConceptSet Ask = Of("ask");

    /// <summary>"can we", "let's", "how about".</summary>
    public static readonly ConceptSet Offer = Of("offer");

    /// <summary>The sentence ends with a question mark.</summary>
    public static readonly ConceptSet Question = Of("question");

    public static readonly ConceptSet If = Of("if");
    public static readonly ConceptSet Because = Of("because");
    public static readonly ConceptSet When = Of("when");
    public static readonly ConceptSet Although = Of("although");
    public static readonly ConceptSet Turn = Of("turn");

    public static readonly ConceptSet Will = Of("t_will");
    public static readonly ConceptSet Can = Of("t_can");
    public static readonly ConceptSet Would = Of("t_would");
    public static readonly ConceptSet Might = Of("t_might");
    public static readonly ConceptSet Must = Of("t_must");
    public static readonly ConceptSet Doing = Of("t_doing");
    public static readonly ConceptSet Done = Of("t_done");
    public static readonly ConceptSet Past = Of("t_past");
    public static readonly ConceptSet Now = Of("t_now");

    /// <summary>Opens the scope of a denial.</summary>
    public static readonly ConceptSet Negation = Of("neg");

    /// <summary>Ends the scope of a denial: "instead", "until".</summary>
    public static readonly ConceptSet NegationEnd = Of("neg_end");

    /// <summary>"no" and "without" deny only the next thing.</summary>
    public static readonly ConceptSet ShortNegation = Of("neg_short");

    /// <summary>Everything that only tells how a clause is built.</summary>
    public static readonly ConceptSet AllForms = Me | Bare | We | You | It | Others | Imperative | Ask | Offer | Question | If | Because | When | Although
        | Turn | Will | Can | Would | Might | Must | Doing | Done | Past | Now | Negation | NegationEnd | ShortNegation;

    private static ConceptSet Of(string name) => ReplyLexicon.Default.Concept(name);
}
