using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Learned;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>Decides what a message finally commits to.</summary>
internal static class IntentJudge
{
    /// <summary>A message whose matter is that of another event by more than this is a reply to that one.</summary>
    private const double FarthestOffTopic = -1.2;

    public static Verdict Decide(EventRules rules, Message message)
    {
        if (Evidence.OnlyAsks(message))
        {
            return Verdict.Unclear("only asks");
        }

        if (message.Said.HasAny(Persons.AllSpokenTo.Without(rules.Addressees)) && !message.Said.HasAny(rules.Addressees))
        {
            return Verdict.Unclear("speaks to somebody else");
        }

        if (message.Said.HasAny(Evidence.Meta) && !message.Said.HasAny(rules.Own))
        {
            return Verdict.Unclear("speaks to the reader");
        }

        if (Contradictions.AreIn(message))
        {
            return Verdict.Unclear("takes back what it says");
        }

        var votes = Votes(rules, message);
        var opinions = Opinions.Default;
        var opinion = Opinion.Of(opinions.Tables[rules.Event], opinions.Topics, rules, message, votes);
        if (opinion.OnTopic < FarthestOffTopic)
        {
            return Verdict.Unclear("is about another matter");
        }

        var commitment = Commitment.Default.Weigh(Evidence.Of(rules, message, votes, opinion));
        return commitment > 0
            ? new Verdict(opinion.Best, $"commitment {commitment:F2}") { Clause = opinion.Clause, Commitment = commitment }
            : Verdict.Unclear($"commitment {commitment:F2} to {rules.Responses[opinion.Best]}");
    }

    /// <summary>What the rules see, in the order of the text.</summary>
    public static List<Vote> Votes(EventRules rules, Message message)
    {
        var votes = new List<Vote>(8);
        for (var i = 0; i < message.Clauses.Count; i++)
        {
            var clause = message.Clauses[i];
            foreach (var rule in rules.Rules)
            {
                if (rule.Holds(clause, message))
                {
                    votes.Add(new Vote(rule.Response, rule.Weight * Discounts.Of(clause, rule.Named, message) / 100, i, rule));
                }
            }
        }

        return votes;
    }
}
