using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>What a way of playing comes to, over orders of a week's events.</summary>
/// <param name="table">What comes of replies.</param>
/// <param name="orders">The orders, each as likely as the others.</param>
public sealed class WeekExpectation(ConsequenceTable table, IReadOnlyList<WeekOrder> orders)
{
    /// <summary>Over every legal order.</summary>
    public WeekExpectation(ConsequenceTable table)
        : this(table, WeekOrder.All)
    {
    }

    /// <summary>The exact expectation: every way in which chance can fall, by its probability.</summary>
    /// <param name="choose">The reply to the current event of a week.</param>
    public WeekOutcome Of(Func<Week, WeekReply> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        var outcome = new WeekOutcome();
        foreach (var order in orders)
        {
            Follow(new Week(table, order), choose, 1, outcome);
        }

        return outcome;
    }

    /// <summary>The mean of weeks in which responses and chance are drawn: the tree of all of them is too wide to walk.</summary>
    /// <param name="weeks">How many weeks are drawn for each order.</param>
    /// <param name="withUnclear">Whether a reply may also be unclear.</param>
    /// <param name="seed">Decides the draws.</param>
    public WeekOutcome OfUniform(int weeks, bool withUnclear, long seed)
    {
        var (outcome, random) = (new WeekOutcome(), new EpisodeRandom(seed));
        foreach (var order in orders)
        {
            for (var drawn = 0; drawn < weeks; drawn++)
            {
                var week = new Week(table, order);
                while (!week.IsOver)
                {
                    Draw(week, withUnclear, random);
                }

                outcome.Add(week.Standing, 1);
            }
        }

        return outcome;
    }

    private void Draw(Week week, bool withUnclear, EpisodeRandom random)
    {
        if (week.Awaited is { } awaited)
        {
            week.Fall(random.Next(Levels.Full) < awaited.Probability);
            return;
        }

        var readable = table.ResponsesTo(week.Current!.Value).Count - 1;
        var response = random.Next(withUnclear ? readable + 1 : readable);
        week.Answer(response, blunt: false, response == readable ? WeekReply.NotUnderstood : WeekReply.WellMade);
    }

    private static void Follow(Week week, Func<Week, WeekReply> choose, double weight, WeekOutcome outcome)
    {
        while (week.Current is not null)
        {
            var reply = choose(week);
            week.Answer(reply.Response, reply.IsBlunt, reply.Quality);
        }

        if (week.Awaited is not { } awaited)
        {
            outcome.Add(week.Standing, weight);
            return;
        }

        var probability = awaited.Probability / (double)Levels.Full;
        foreach (var (happens, share) in (ReadOnlySpan<(bool, double)>)[(true, probability), (false, 1 - probability)])
        {
            if (share > 0)
            {
                var then = week.Copy();
                then.Fall(happens);
                Follow(then, choose, weight * share, outcome);
            }
        }
    }
}
