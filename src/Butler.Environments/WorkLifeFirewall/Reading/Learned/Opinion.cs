using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    private const float Stated = .6f;

    /// <summary>The share of what is in the message that the weights know.</summary>
    public double KnownShare { get; init; }

    /// <summary>How many responses that do not go with the best one clauses state.</summary>
    public double Split { get; init; }

    /// <summary>How often the statements go back and forth.</summary>
    public double Swings { get; init; }

    /// <summary>How strongly one clause states the best response and another one a response that goes against it: the weaker of the two.</summary>
    public double Conflict { get; init; }

    /// <summary>How far the matter of this event is before that of any other.</summary>
    public double OnTopic { get; init; }

    /// <summary>How far the matter of this event is before no matter at all.</summary>
    public double AboutSomething { get; init; }

    /// <summary>How far blunt is before the other tones; negative when it is behind.</summary>
    public double Bluntness { get; init; }

    /// <summary>How far kind is before neutral.</summary>
    public double Kindness { get; init; }

    /// <summary>The clause that speaks most for the best response.</summary>
    public int Clause { get; init; }

    public static Opinion Of(WeightTable table, EventRules rules, Message message, List<Vote> votes)
    {
        Span<OpinionSums.Slot> slots = stackalloc OpinionSums.Slot[OpinionSums.Slots];
        slots.Clear();
        Span<Vector512<float>> clauses = stackalloc Vector512<float>[OpinionSums.MostClauses];
        var sums = new OpinionSums(table, slots, clauses);
        FeatureReader.Read(message, votes, ref sums);
        var all = sums.All;
        var (best, second, lead) = BestOf(Values(ref all), table.Responses);
        var clear = all[best] - all[table.Responses];
        var (onTopic, aboutSomething) = TopicOf(Values(ref all)[(table.Responses + 1)..], rules.Topic, table.Topics);
        var opinion = new Opinion(best, lead, clear, all[best]) { KnownShare = sums.Known / (double)Math.Max(1, sums.Count), OnTopic = onTopic, AboutSomething = aboutSomething };
        var tones = sums.Tones;
        opinion = opinion with { Bluntness = tones[2] - Math.Max(tones[0], tones[1]), Kindness = tones[1] - tones[0] };
        return opinion.WithClauses(rules, table.Responses, clauses[..Math.Min(message.Clauses.Count, OpinionSums.MostClauses)]);
    }

    private Opinion WithClauses(EventRules rules, int responses, Span<Vector512<float>> clauses)
    {
        var (clause, most, last, swings, against) = (0, float.MinValue, -1, 0, 0);
        var (own, rival) = (0f, 0f);
        for (var i = 0; i < clauses.Length; i++)
        {
            var sums = Values(ref clauses[i]);
            var (best, _, lead) = BestOf(sums, responses);
            var clear = sums[best] - sums[responses];
            if (sums[Best] - sums[responses] > most)
            {
                (clause, most) = (i, sums[Best] - sums[responses]);
            }

            var stated = Math.Min(lead, clear + Stated);
            var goesWith = best == Best || rules.Outweighs(Best, best) || rules.Outweighs(best, Best);
            (own, rival) = (best == Best ? Math.Max(own, stated) : own, goesWith ? rival : Math.Max(rival, stated));
            if (clear >= Stated && lead >= Stated)
            {
                swings += last >= 0 && last != best ? 1 : 0;
                last = best;
                against |= goesWith ? 0 : 1 << best;
            }
        }

        return this with { Clause = clause, Swings = Math.Max(0, swings - 1), Conflict = Math.Min(own, rival), Split = System.Numerics.BitOperations.PopCount((uint)against) };
    }

    private static ReadOnlySpan<float> Values(ref Vector512<float> sums) =>
        MemoryMarshal.CreateReadOnlySpan(ref System.Runtime.CompilerServices.Unsafe.As<Vector512<float>, float>(ref sums), Vector512<float>.Count);

    private static (int Best, int Second, float Lead) BestOf(ReadOnlySpan<float> sums, int count)
    {
        var (best, second) = (0, -1);
        for (var i = 1; i < count; i++)
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

        return (best, second, sums[best] - sums[second]);
    }

    /// <summary>How far a matter is before the next one, and before none.</summary>
    private static (float OnTopic, float AboutSomething) TopicOf(ReadOnlySpan<float> sums, int own, int count)
    {
        var other = float.MinValue;
        for (var i = 0; i < count; i++)
        {
            other = i != own && sums[i] > other ? sums[i] : other;
        }

        return (sums[own] - other, sums[own] - sums[count]);
    }
}
