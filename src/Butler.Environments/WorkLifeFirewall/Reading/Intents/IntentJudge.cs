using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>Decides what a message finally commits to.</summary>
internal static class IntentJudge
{
    /// <summary>Less than this is no commitment.</summary>
    private const int Enough = 30;

    /// <summary>What each further clause for the same response adds, at most.</summary>
    private const int Support = 8;

    /// <summary>A rival below this share of the leader, in percent, is no rival.</summary>
    private const int RivalShare = 60;

    private static readonly ConceptSet Corrections = ReplyLexicon.Default.Concept("correct") | Built.Turn | ReplyLexicon.Default.Concept("instead");
    private static readonly ConceptSet Waverings = ReplyLexicon.Default.Concept("noncommit");

    public static Verdict Decide(EventRules rules, Message message)
    {
        var votes = Votes(rules, message);
        Span<int> scores = stackalloc int[rules.Responses.Count];
        Span<int> best = stackalloc int[rules.Responses.Count];
        best.Fill(-1);
        Score(votes, scores, best);
        var leader = Largest(scores, -1, rules.Outweighed);
        if (leader < 0 || scores[leader] < Enough)
        {
            return new Verdict(-1, "nothing is committed to");
        }

        for (var rival = 0; rival < scores.Length; rival++)
        {
            if (rival == leader || scores[rival] < Enough || scores[rival] * 100 < scores[leader] * RivalShare || Outweighs(rules, leader, rival))
            {
                continue;
            }

            if (Outweighs(rules, rival, leader))
            {
                return new Verdict(rival, "outweighs") { Clause = votes[best[rival]].Clause };
            }

            if (votes[best[leader]].Clause == votes[best[rival]].Clause || !Corrects(message, votes, best, leader, rival, out var later))
            {
                if (scores[rival] * 100 >= scores[leader] * 80)
                {
                    return new Verdict(-1, $"{rules.Responses[leader]} against {rules.Responses[rival]}");
                }

                continue;
            }

            leader = later;
        }

        return Wavers(message, votes[best[leader]]) ? new Verdict(-1, "wavers") : new Verdict(leader, votes[best[leader]].Rule.Text) { Clause = votes[best[leader]].Clause };
    }

    /// <summary>The votes of all clauses, in the order of the text; for the tests and for people who look into the reader.</summary>
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

    private static void Score(List<Vote> votes, Span<int> scores, Span<int> best)
    {
        Span<int> lastClause = stackalloc int[scores.Length];
        lastClause.Fill(-1);
        for (var i = 0; i < votes.Count; i++)
        {
            var vote = votes[i];
            ref var score = ref scores[vote.Response];
            var known = best[vote.Response];
            if (known < 0 || vote.Weight > votes[known].Weight)
            {
                score += vote.Weight - (known < 0 ? 0 : votes[known].Weight);
                best[vote.Response] = i;
            }

            if (lastClause[vote.Response] >= 0 && lastClause[vote.Response] != vote.Clause)
            {
                score += Math.Min(Support, vote.Weight);
            }

            lastClause[vote.Response] = vote.Clause;
        }
    }

    private static int Largest(ReadOnlySpan<int> scores, int except, IReadOnlyList<int> outweighed)
    {
        var largest = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != except && scores[i] > 0 && (largest < 0 || scores[i] > scores[largest]))
            {
                largest = i;
            }
        }

        return largest;
    }

    private static bool Outweighs(EventRules rules, int response, int other) => (rules.Outweighed[response] & (1 << other)) != 0;

    /// <summary>"Sure. Actually no, I can't": the later one holds.</summary>
    private static bool Corrects(Message message, List<Vote> votes, ReadOnlySpan<int> best, int leader, int rival, out int later)
    {
        later = votes[best[leader]].Clause > votes[best[rival]].Clause ? leader : rival;
        var (from, to) = (Math.Min(votes[best[leader]].Clause, votes[best[rival]].Clause), Math.Max(votes[best[leader]].Clause, votes[best[rival]].Clause));
        for (var i = from + 1; i <= to; i++)
        {
            if (message.Clauses[i].Said.HasAny(Corrections))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I could, let me think about it": the last word is none.</summary>
    private static bool Wavers(Message message, Vote decisive)
    {
        var last = message.Clauses.FindLastIndex(clause => clause.Said.HasAny(Waverings));
        return last >= decisive.Clause && decisive.Weight < 60;
    }
}
