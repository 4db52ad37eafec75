using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>
/// Finds the best table of one response for each event, the same for all orders: what can be earned by somebody who never looks at the
/// week. Exact: a response is left out only where even perfect play around it earns less than a table already found.
/// </summary>
/// <param name="table">What comes of replies.</param>
public sealed class TableSearch(ConsequenceTable table)
{
    private const int MostResponses = 5;

    // What is so far below in one order is not looked at more closely.
    private const double Doubt = 0.03;

    private static readonly int Canonical = WeekClock.Slots.Count;
    private static readonly int Events = Enum.GetValues<WeekEvent>().Length;

    private readonly WeekExpectation _expectation = new(table);

    /// <summary>Finds it.</summary>
    /// <returns>Its responses by the event's number, and its expected score.</returns>
    public (IReadOnlyList<int> Responses, double Score) Find()
    {
        var best = Climb();
        var score = Score(best);
        var promising = Enumerable.Range(0, Canonical).Select(asked => Promising((WeekEvent)asked, score));
        foreach (var canonical in Product([.. promising]))
        {
            foreach (var candidate in WithSpawned(canonical))
            {
                if (Score(candidate) is var found && found > score)
                {
                    (best, score) = (candidate, found);
                }
            }
        }

        return (best, score);
    }

    // Any good table will do, so that much can be left out: one event after the other is bettered until nothing is better.
    private int[] Climb()
    {
        var (best, score) = (new int[Events], 0.0);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var at = 0; at < Events * MostResponses; at++)
            {
                var (asked, response) = (at / MostResponses, at % MostResponses);
                var next = best.ToArray();
                next[asked] = response;
                if (response < Readable(asked) && Score(next) is var found && found > score)
                {
                    (best, score, changed) = (next, found, true);
                }
            }
        }

        return best;
    }

    private int[] Promising(WeekEvent asked, double score) =>
    [
        .. Enumerable.Range(0, Readable((int)asked)).Where(response =>
        {
            var planner = new Planner(table, WeekReply.WellMade, asked, response);
            return WeekOrder.All.Average(order => planner.Expect(new Week(table, order), score - Doubt)) > score;
        }),
    ];

    // Only events that these responses can bring about need a response of their own.
    private IEnumerable<int[]> WithSpawned(int[] canonical)
    {
        var reached = new HashSet<int>();
        foreach (var order in WeekOrder.All)
        {
            Reach(new Week(table, order), canonical, reached);
        }

        var choices = Enumerable.Range(Canonical, Events - Canonical)
            .Select(asked => reached.Contains(asked) ? Enumerable.Range(0, Readable(asked)).ToArray() : [0]);
        return Product([.. choices]).Select(spawned => (int[])[.. canonical, .. spawned]);
    }

    private void Reach(Week week, int[] canonical, HashSet<int> reached)
    {
        if (week.Awaited is not null)
        {
            foreach (var happens in (ReadOnlySpan<bool>)[true, false])
            {
                var then = week.Copy();
                then.Fall(happens);
                Reach(then, canonical, reached);
            }
        }
        else if ((int?)week.Current is { } asked)
        {
            reached.Add(asked);
            foreach (var response in asked < Canonical ? [canonical[asked]] : Enumerable.Range(0, Readable(asked)).ToArray())
            {
                var then = week.Copy();
                then.Answer(response, blunt: false, WeekReply.WellMade);
                Reach(then, canonical, reached);
            }
        }
    }

    private int Readable(int asked) => table.ResponsesTo((WeekEvent)asked).Count - 1;

    private double Score(int[] responses) => _expectation.Of(week => WeekReply.Well(responses[(int)week.Current!.Value])).Score;

    private static IEnumerable<int[]> Product(int[][] choices) => choices.Aggregate(
        (IEnumerable<int[]>)[[]], (begun, next) => begun.SelectMany(first => next.Select(each => (int[])[.. first, each])));
}
