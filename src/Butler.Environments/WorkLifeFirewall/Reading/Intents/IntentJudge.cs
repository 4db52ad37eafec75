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
        if (Objection(rules, message) is var ground && ground != Ground.None)
        {
            return Verdict.Unclear(ground);
        }

        var votes = Votes(rules, message);
        var opinion = Opinion.Of(Opinions.Tables[rules.Event], rules, message, votes);
        if (opinion.OnTopic < FarthestOffTopic)
        {
            return Verdict.Unclear(Ground.OffTopic);
        }

        var commitment = Commitment.Default.Weigh(Evidence.Of(rules, message, votes, opinion));
        return commitment > 0
            ? new Verdict(opinion.Best, Ground.None) { Opinion = opinion, Commitment = commitment }
            : Verdict.Unclear(Ground.NoCommitment);
    }

    /// <summary>What makes a message unclear whatever it commits to.</summary>
    public static Ground Objection(EventRules rules, Message message) =>
        Evidence.OnlyAsks(message) ? Ground.OnlyAsks
        : message.Said.HasAny(Persons.AllSpokenTo.Without(rules.Addressees)) && !message.Said.HasAny(rules.Addressees) ? Ground.Stranger
        : message.Said.HasAny(Evidence.Meta) && !message.Said.HasAny(rules.Own) ? Ground.Meta
        : Contradictions.AreIn(message) ? Ground.Contradiction
        : Ground.None;

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
