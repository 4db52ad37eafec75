using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Rubric;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>Takes whatever pays most at the next step, and looks no further.</summary>
/// <param name="table">What comes of replies.</param>
public sealed class GreedyChoice(ConsequenceTable table)
{
    /// <summary>The response with the highest expected step reward, by its place; the first of equals.</summary>
    public int Choose(Week week)
    {
        ArgumentNullException.ThrowIfNull(week);
        var asked = week.Current ?? throw new InvalidOperationException("Nothing asks for a reply.");
        var (best, most) = (0, double.NegativeInfinity);
        for (var response = 0; response < table.ResponsesTo(asked).Count - 1; response++)
        {
            var then = week.Copy();
            then.Answer(response, blunt: false, WeekReply.WellMade);
            if (After(then) is var worth && worth > most)
            {
                (best, most) = (response, worth);
            }
        }

        return best;
    }

    private static double After(Week week)
    {
        if (week.Awaited is not { } awaited)
        {
            return WorkLifeFirewallRubric.Potential(week.Standing);
        }

        var probability = awaited.Probability / (double)Levels.Full;
        return (probability * After(Fallen(week, true))) + ((1 - probability) * After(Fallen(week, false)));
    }

    private static Week Fallen(Week week, bool happens)
    {
        var then = week.Copy();
        then.Fall(happens);
        return then;
    }
}
