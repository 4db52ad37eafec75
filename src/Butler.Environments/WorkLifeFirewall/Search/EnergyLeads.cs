using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>
/// Looks for an easy way out: an event where a response that spares one's strength is also best in everything else. Each response is
/// followed by the best play that is left.
/// </summary>
/// <param name="table">What comes of replies.</param>
/// <param name="orders">The orders that are looked at.</param>
public sealed class EnergyLeads(ConsequenceTable table, IReadOnlyList<WeekOrder> orders)
{
    private const int Sparing = 2;
    private const double Tie = 1e-9;

    private readonly WeekExpectation _expectation = new(table, orders);

    /// <summary>The events, among the seven, where one of the two responses of highest Friday energy leads or ties on all five components.</summary>
    public IReadOnlyList<WeekEvent> Find() =>
        [.. Enumerable.Range(0, WeekClock.Slots.Count).Select(asked => (WeekEvent)asked).Where(IsEasy)];

    private bool IsEasy(WeekEvent asked)
    {
        WeekOutcome[] outcomes = [.. Enumerable.Range(0, table.ResponsesTo(asked).Count - 1).Select(response => With(asked, response))];
        return outcomes.OrderByDescending(outcome => outcome.Energy[^1]).Take(Sparing).Any(sparing => Enumerable.Range(0, sparing.Components.Count)
            .All(leaf => outcomes.All(other => sparing.Components[leaf] >= other.Components[leaf] - Tie)));
    }

    private WeekOutcome With(WeekEvent asked, int response)
    {
        var planner = new Planner(table, WeekReply.WellMade, asked, response);
        return _expectation.Of(week => WeekReply.Well(planner.Choose(week)));
    }
}
