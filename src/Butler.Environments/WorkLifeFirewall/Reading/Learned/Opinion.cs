using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>What the learned weights make of a message: as a whole, and clause by clause.</summary>
/// <param name="Best">The response that most speaks for.</param>
/// <param name="Lead">How far it is before the next one.</param>
/// <param name="Clear">How far it is before "unclear"; negative when it is behind.</param>
/// <param name="Strength">What speaks for it.</param>
internal readonly record struct Opinion(int Best, double Lead, double Clear, double Strength)
{
    /// <summary>What a clause must have before "unclear" and before the next response to count as a statement of its own.</summary>
    private const double Stated = .6;

    /// <summary>The response that comes next.</summary>
    public int Second { get; init; }

    /// <summary>The share of what is in the message that the weights know.</summary>
    public double KnownShare { get; init; }

    /// <summary>How many responses, none of which outweighs the other, clauses state beside the best.</summary>
    public double Split { get; init; }

    /// <summary>How often the statements go back and forth.</summary>
    public double Swings { get; init; }

    /// <summary>How strongly one clause states the best response and another one a response that goes against it: the weaker of the two.</summary>
    public double Conflict { get; init; }

    /// <summary>How far the matter of this event is before that of any other.</summary>
    public double OnTopic { get; init; }

    /// <summary>How far the matter of this event is before no matter at all.</summary>
    public double AboutSomething { get; init; }

    /// <summary>The clause that speaks most for the best response.</summary>
    public int Clause { get; init; }

    public static Opinion Of(WeightTable table, TopicTable topics, EventRules rules, Message message, List<Vote> votes)
    {
        Span<ulong> features = stackalloc ulong[FeatureReader.Most];
        Span<double> sums = stackalloc double[table.Columns];
        var count = FeatureReader.Read(message, votes, features);
        var known = table.Sum(features[..count], sums);
        var (best, second) = BestTwo(sums[..^1]);
        var opinion = new Opinion(best, sums[best] - sums[second], sums[best] - sums[^1], sums[best]) { Second = second, KnownShare = known / (double)Math.Max(1, count) };
        var (onTopic, aboutSomething) = topics.Of(rules.Event, features[..count]);
        opinion = opinion with { OnTopic = onTopic, AboutSomething = aboutSomething };
        return opinion.WithClauses(table, rules, message, votes, features, sums);
    }

    private Opinion WithClauses(WeightTable table, EventRules rules, Message message, List<Vote> votes, Span<ulong> features, Span<double> sums)
    {
        var (clause, most, last, swings, others) = (0, double.MinValue, -1, 0, 0);
        var (own, rival) = (0.0, 0.0);
        for (var i = 0; i < message.Clauses.Count; i++)
        {
            var count = FeatureReader.Read(message, votes, i, i + 1, features);
            table.Sum(features[..count], sums);
            if (sums[Best] - sums[^1] > most)
            {
                (clause, most) = (i, sums[Best] - sums[^1]);
            }

            var (best, second) = BestTwo(sums[..^1]);
            var stated = Math.Min(sums[best] - sums[second], sums[best] - sums[^1] + Stated);
            var goesWith = best == Best || (rules.Outweighed[Best] & (1 << best)) != 0 || (rules.Outweighed[best] & (1 << Best)) != 0;
            (own, rival) = (best == Best ? Math.Max(own, stated) : own, goesWith ? rival : Math.Max(rival, stated));
            if (sums[best] - sums[^1] < Stated || sums[best] - sums[second] < Stated)
            {
                continue;
            }

            swings += last >= 0 && last != best ? 1 : 0;
            last = best;
            others |= goesWith ? 0 : 1 << best;
        }

        return this with { Clause = clause, Swings = Math.Max(0, swings - 1), Conflict = Math.Min(own, rival), Split = System.Numerics.BitOperations.PopCount((uint)others) };
    }

    private static (int Best, int Second) BestTwo(ReadOnlySpan<double> sums)
    {
        var (best, second) = (0, -1);
        for (var i = 1; i < sums.Length; i++)
        {
            if (sums[i] > sums[best])
            {
                (best, second) = (i, best);
            }
            else if (second < 0 || sums[i] > sums[second])
            {
                second = i;
            }
        }

        return (best, second);
    }
}
