using System.Numerics;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Rubric;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>
/// More than this no week can still come to: what has happened, what will come in any case, and the best case of whatever is open.
/// It is never too low, so that a search may leave out whatever stays below what it has found.
/// </summary>
/// <param name="table">What comes of replies.</param>
/// <param name="quality">How well the messages to come are made, 0 to 1,000.</param>
/// <param name="fixedAt">An event with only one response; null for free choice.</param>
/// <param name="fixedTo">That response, by its place.</param>
public sealed class Ceiling(ConsequenceTable table, int quality, WeekEvent? fixedAt = null, int fixedTo = 0)
{
    // Thursday.
    private const int LastNight = 3;

    private const int MostFurtherEvents = 7;

    private readonly BestCase[] _consequences = [.. Enumerable.Range(0, table.Count).Select(number => OfOne(table, table.Numbered(number)))];
    private readonly BestCase[] _events = [.. Enum.GetValues<WeekEvent>().Select(asked => OfResponses(table, asked == fixedAt ? [table.ResponsesTo(asked)[fixedTo]] : table.ResponsesTo(asked)))];

    /// <summary>The most that a week can still come to.</summary>
    public double Of(Week week)
    {
        ArgumentNullException.ThrowIfNull(week);
        var so = week.Standing;
        if (week.IsOver)
        {
            return WorkLifeFirewallRubric.Potential(so);
        }

        Span<int> levels = stackalloc int[Levels.Count];
        Span<int> credits = stackalloc int[Credits.Count];
        for (var level = 0; level < Levels.Count; level++)
        {
            levels[level] = so[(Level)level];
        }

        for (var held = 0; held < Credits.Count; held++)
        {
            credits[held] = so.Credit((Held)held);
        }

        var (lost, fails, firstUp) = (so.Lost, so.StagingFailedAgain, so.StagingFirstUp);
        var shortNights = week.IsLate ? 1 << WeekClock.DayOf(so.Phase) : 0;
        ref readonly var pending = ref week.Pending;
        for (var at = 0; at < pending.Count; at++)
        {
            var (due, number) = pending[at];
            var best = _consequences[number];
            Add(best, levels, credits);
            (lost, fails) = (lost + best.Lost, fails || best.FailsStaging);
            shortNights |= best.ShortensNight ? 1 << WeekClock.DayOf(due) : 0;
            if (so.StagingFirstUp is null && best.BringsStagingUp)
            {
                firstUp = Math.Min(firstUp ?? int.MaxValue, WeekClock.DayOf(due));
            }
        }

        Rest(levels, so.Phase, shortNights);
        if (week.Awaited is { } awaited)
        {
            Add(_consequences[awaited.Consequence.Number], levels, credits);
        }

        for (var open = week.Open; open != 0; open &= open - 1)
        {
            var best = _events[BitOperations.TrailingZeroCount(open)];
            Add(best, levels, credits);
            lost += best.Lost;
        }

        var earned = Sum(credits);
        return Math.Max(
            Total(so, levels, earned - lost, TechnicalResolution.Hold(isUp: true, fails, firstUp ?? 0)),
            Collapsed(so, earned - so.Lost));
    }

    private void Rest(Span<int> levels, int phase, int shortNights)
    {
        var night = table.Rules.Night;
        for (var day = WeekClock.DayOf(phase); day <= LastNight; day++)
        {
            var isShort = (shortNights & (1 << day)) != 0;
            levels[(int)Level.Energy] += night.Work + (isShort ? night.ShortRest : night.Rest);
            levels[(int)Level.Sprint] += isShort ? 0 : night.Progress;
        }

        levels[(int)Level.Energy] += table.Rules.Friday;
    }

    private static BestCase OfResponses(ConsequenceTable table, IReadOnlyList<Response> responses) => BestCase.Best(
    [
        .. responses.Select(response => OfPath(table, response.Effects)),
        .. responses.Where(response => response.Favour is not null).Select(response => OfPath(table, response.Without)),
    ]);

    // What follows on some days only need not come.
    private static BestCase OfPath(ConsequenceTable table, IReadOnlyList<Consequence> path) => BestCase.Sum(
        [.. path.Select(each => each.AskedOn == -1 ? OfOne(table, each) : OfOne(table, each).OrNothing())]);

    // What is brought about in any case has to be answered; otherwise it may be good for something, and need not come.
    private static BestCase OfOne(ConsequenceTable table, Consequence consequence)
    {
        var isCertain = consequence is { Chance.Count: 0, If: Condition.Always };
        var spawned = Spawned(consequence).Select(each => OfResponses(table, table.ResponsesTo(each)));
        return BestCase.Sum([BestCase.Of(table, consequence), .. isCertain ? spawned : spawned.Select(each => each.OrNothing())]);
    }

    private static IEnumerable<WeekEvent> Spawned(Consequence consequence) => consequence.Do.Concat(consequence.Else)
        .Where(effect => effect.Kind == EffectKind.Spawn).Select(effect => (WeekEvent)effect.Target);

    private static void Add(BestCase best, Span<int> levels, Span<int> credits)
    {
        for (var level = 0; level < levels.Length; level++)
        {
            levels[level] += best.Changes[level];
        }

        for (var held = 0; held < credits.Length; held++)
        {
            credits[held] = Math.Max(credits[held], best.Credits[held]);
        }
    }

    private static int Sum(ReadOnlySpan<int> values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private double Total(Standing so, ReadOnlySpan<int> levels, int boundary, double hold)
    {
        return Weighted(
        [
            TechnicalResolution.Of(hold, levels[(int)Level.Sprint], isUp: true, isTired: false),
            Communication(so),
            Boundary(boundary),
            EnergyToFriday.Of(levels[(int)Level.Energy], so.WasExhausted),
            RelationshipPreservation.Of(levels),
        ]);
    }

    // Whoever collapses first is spared what was to come.
    private double Collapsed(Standing so, int boundary) => Weighted([0.5, Communication(so), Boundary(boundary), 0, 1]);

    private static double Boundary(int thousandths) => Math.Clamp(thousandths, 0, Levels.Full) / (double)Levels.Full;

    private static double Weighted(ReadOnlySpan<double> values)
    {
        var total = 0.0;
        for (var leaf = 0; leaf < values.Length; leaf++)
        {
            total += WorkLifeFirewallRubric.Components.Leaves[leaf].Weight * values[leaf];
        }

        return total;
    }

    private double Communication(Standing so)
    {
        var open = so.Known - so.Answered;
        return Math.Max(With(open), With(open + MostFurtherEvents));

        double With(int more) => (so.Quality + (quality * more)) / (double)((so.Answered + more) * Levels.Full);
    }
}
