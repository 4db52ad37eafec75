using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>The planner's weeks over all orders: what they come to, and how much they differ.</summary>
/// <param name="table">What comes of replies.</param>
public sealed class BestWeeks(ConsequenceTable table)
{
    private readonly WeekExpectation _expectation = new(table);
    private readonly Planner _planner = new(table, WeekReply.WellMade);

    /// <summary>The planner's expected score for each order, in the sequence of <see cref="WeekOrder.All"/>.</summary>
    public IReadOnlyList<double> ScoresByOrder() => [.. WeekOrder.All.Select(order => _planner.Expect(new Week(table, order)))];

    /// <summary>What the planner comes to over all orders.</summary>
    public WeekOutcome Outcome() => _expectation.Of(Plan);

    /// <summary>The highest score that a single week can have when chance falls well.</summary>
    public double BestEpisode()
    {
        var best = 0.0;
        foreach (var order in WeekOrder.All)
        {
            best = Math.Max(best, LuckiestOf(new Week(table, order)));
        }

        return best;
    }

    /// <summary>The different weeks that the planner plays when chance falls its likelier way: responses by the number of the seven events.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Different() =>
        [.. WeekOrder.All.Select(Likeliest).DistinctBy(responses => string.Join(' ', responses))];

    private int[] Likeliest(WeekOrder order)
    {
        var (week, responses) = (new Week(table, order), new int[WeekClock.Slots.Count]);
        while (!week.IsOver)
        {
            if (week.Awaited is { } awaited)
            {
                week.Fall(awaited.Probability >= Levels.Full / 2);
                continue;
            }

            var (asked, reply) = ((int)week.Current!.Value, Plan(week));
            if (asked < responses.Length)
            {
                responses[asked] = reply.Response;
            }

            week.Answer(reply.Response, reply.IsBlunt, reply.Quality);
        }

        return responses;
    }

    private double LuckiestOf(Week week)
    {
        while (week.Current is not null)
        {
            var reply = Plan(week);
            week.Answer(reply.Response, reply.IsBlunt, reply.Quality);
        }

        if (week.Awaited is null)
        {
            return Rubric.WorkLifeFirewallRubric.Potential(week.Standing);
        }

        var other = week.Copy();
        week.Fall(true);
        other.Fall(false);
        return Math.Max(LuckiestOf(week), LuckiestOf(other));
    }

    private WeekReply Plan(Week week) => WeekReply.Well(_planner.Choose(week));
}
