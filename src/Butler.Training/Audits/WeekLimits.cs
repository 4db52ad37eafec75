using System.Globalization;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Search;

namespace Butler.Training.Audits;

/// <summary>
/// The limits of the firewall's design, by exact search over responses, orders and chance, all messages well made unless said
/// otherwise. No text is read here.
/// </summary>
public static class WeekLimits
{
    private const int DrawnWeeks = 1000;

    private static readonly ConsequenceTable Table = ConsequenceTable.Default;
    private static readonly WeekExpectation Expectation = new(Table);

    /// <summary>Works out a row for each limit.</summary>
    public static IReadOnlyList<AuditRow> Rows()
    {
        var best = new BestWeeks(Table);
        var scores = best.ScoresByOrder();
        var (planner, greedy) = (scores.Average(), Score(new GreedyChoice(Table).Choose));
        var (uniform, unclear) = (Uniform(withUnclear: false), Uniform(withUnclear: true));
        return
        [
            AtLeast("planner, expected", planner, 0.96),
            AtLeast("planner, worst order", scores.Min(), 0.93),
            AtLeast("planner, best episode", best.BestEpisode(), 0.97),
            AtMost("greedy / planner", greedy / planner, 0.80),
            AtLeast("planner / greedy", planner / greedy, 1.21),
            AtLeast("greedy / uniform", greedy / uniform, 1.30),
            AtMost("uniform over readable responses", uniform, 0.50),
            AtMost("uniform, unclear among them", unclear, 0.40),
            .. HabitRows(),
            AtMost("never understood", Expectation.Of(week => Unclear(week, WeekReply.NotUnderstood)).Score, 0.35),
            AtMost("never a word", Expectation.Of(week => Unclear(week, 0)).Score, 0.35),
            AtMost("best table of responses", new TableSearch(Table).Find().Score, planner - 0.02),
            .. ShapeRows(best),
        ];
    }

    private static IEnumerable<AuditRow> HabitRows()
    {
        foreach (var (habit, most) in ((string, double)[])[("accept", 0.40), ("decline", 0.55), ("decline_but_ask", 0.55), ("delegate", 0.60), ("escalate", 0.60)])
        {
            var responses = Habits.Of(Table, habit);
            yield return AtMost("always " + habit, Score(week => responses[(int)week.Current!.Value]), most);
            if (habit.StartsWith("decline", StringComparison.Ordinal))
            {
                yield return AtMost($"always {habit}, bluntly", Expectation.Of(week => new WeekReply(responses[(int)week.Current!.Value], true, WeekReply.BluntlyMade)).Score, 0.40);
            }
        }
    }

    private static IEnumerable<AuditRow> ShapeRows(BestWeeks best)
    {
        var different = best.Different();
        yield return AtLeast("different best weeks", different.Count, 3);
        yield return AtMost("best weeks of first responses", different.Count(responses => responses.All(response => response == 0)), 0);
        yield return AtMost("events where sparing strength wins all", new EnergyLeads(Table, WeekOrder.All).Find().Count, 0);
    }

    private static double Score(Func<Week, int> choose) => Expectation.Of(week => WeekReply.Well(choose(week))).Score;

    private static double Uniform(bool withUnclear) => Expectation.OfUniform(DrawnWeeks, withUnclear, seed: 1).Score;

    private static WeekReply Unclear(Week week, int quality) => new(Table.ResponsesTo(week.Current!.Value).Count - 1, IsBlunt: false, quality);

    private static AuditRow AtMost(string name, double value, double most) =>
        new(name, Math.Round(value, 6), string.Create(CultureInfo.InvariantCulture, $"≤ {most:0.00#}"), value <= most + 1e-9);

    private static AuditRow AtLeast(string name, double value, double least) =>
        new(name, Math.Round(value, 6), string.Create(CultureInfo.InvariantCulture, $"≥ {least:0.00#}"), value >= least - 1e-9);
}
