using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>One way in which a clause shows a response.</summary>
/// <param name="Response">Which response of the event, from 0.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="Text">As it is written in the file.</param>
internal sealed record ResponseRule(int Response, int Weight, string Text)
{
    /// <summary>All of these are said in the clause.</summary>
    public ConceptSet Said { get; init; }

    /// <summary>All of these are denied in the clause.</summary>
    public ConceptSet Denied { get; init; }

    /// <summary>None of these is said in the clause.</summary>
    public ConceptSet Unsaid { get; init; }

    /// <summary>None of these is denied in the clause.</summary>
    public ConceptSet Undenied { get; init; }

    /// <summary>All of these are said somewhere in the message.</summary>
    public ConceptSet SaidAnywhere { get; init; }

    /// <summary>None of these is said anywhere in the message.</summary>
    public ConceptSet SaidNowhere { get; init; }

    /// <summary>Of each set at least one is said in the clause.</summary>
    public IReadOnlyList<ConceptSet> OneSaid { get; init; } = [];

    /// <summary>Of each set at least one is denied in the clause.</summary>
    public IReadOnlyList<ConceptSet> OneDenied { get; init; } = [];

    /// <summary>Of each set at least one is said somewhere in the message.</summary>
    public IReadOnlyList<ConceptSet> OneAnywhere { get; init; } = [];

    /// <summary>Everything the rule names as said in the clause, in whatever way.</summary>
    public ConceptSet Named { get; init; }

    public bool Holds(Clause clause, Message message)
    {
        if (!clause.Said.HasAll(Said) || !clause.Denied.HasAll(Denied) || clause.Said.HasAny(Unsaid) || clause.Denied.HasAny(Undenied)
            || !message.Said.HasAll(SaidAnywhere) || message.Said.HasAny(SaidNowhere))
        {
            return false;
        }

        return OneOfEach(OneSaid, clause.Said) && OneOfEach(OneDenied, clause.Denied) && OneOfEach(OneAnywhere, message.Said);
    }

    private static bool OneOfEach(IReadOnlyList<ConceptSet> sets, ConceptSet found)
    {
        for (var i = 0; i < sets.Count; i++)
        {
            if (!found.HasAny(sets[i]))
            {
                return false;
            }
        }

        return true;
    }
}
