using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Clauses;

/// <summary>Whom a message speaks of, and in which part: spoken to, or doing something.</summary>
internal static class Persons
{
    private static readonly (ConceptSet Person, ConceptSet Subject, ConceptSet SpokenTo)[] Parts =
    [
        .. new[] { "rahul", "priya", "sundar", "david", "arjun_k", "infra", "hr", "boss", "team", "someone", "both" }.Select(name =>
            (ReplyLexicon.Default.Concept(name), ReplyLexicon.Default.Concept($"s_{name}"), ReplyLexicon.Default.Concept($"to_{name}"))),
    ];

    public static readonly ConceptSet All = Parts.Aggregate(ConceptSet.Empty, static (all, part) => all | part.Person);

    /// <summary>Everybody who can be spoken to.</summary>
    public static readonly ConceptSet AllSpokenTo = Parts.Aggregate(ConceptSet.Empty, static (all, part) => all | part.SpokenTo);

    public static ConceptSet AsSubject(ConceptSet said) => Translate(said, static part => part.Subject);

    public static ConceptSet AsSpokenTo(ConceptSet said) => Translate(said, static part => part.SpokenTo);

    private static ConceptSet Translate(ConceptSet said, Func<(ConceptSet Person, ConceptSet Subject, ConceptSet SpokenTo), ConceptSet> into)
    {
        var all = ConceptSet.Empty;
        foreach (var part in Parts)
        {
            if (said.HasAny(part.Person))
            {
                all |= into(part);
            }
        }

        return all;
    }
}
