using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Play;

/// <summary>The week as Arjun sees it: where he stands, what came of what he did, and who waits for an answer.</summary>
public sealed record WeekView
{
    /// <summary>Monday to Friday.</summary>
    public required string Day { get; init; }

    /// <summary>The part of the day: <c>early</c>, <c>morning</c>, <c>afternoon</c>, <c>evening</c>, <c>night</c>.</summary>
    public required string Part { get; init; }

    /// <summary>Strength left, in percent.</summary>
    public required int Energy { get; init; }

    /// <summary>How the sprint stands, in percent.</summary>
    public required int Sprint { get; init; }

    /// <summary>Whether staging is <c>up</c> or <c>down</c>.</summary>
    public required string Staging { get; init; }

    /// <summary>How the leave stands: <c>pending</c>, <c>approved</c>, <c>refused</c>, <c>withdrawn</c>.</summary>
    public required string Leave { get; init; }

    /// <summary>Whether the appraisal is <c>open</c> or <c>done</c>.</summary>
    public required string Appraisal { get; init; }

    /// <summary>How people are.</summary>
    public required IReadOnlyList<PersonView> People { get; init; }

    /// <summary>What has happened since the last reply, in order.</summary>
    public required IReadOnlyList<string> News { get; init; }

    /// <summary>What asks for a reply; null when the week is over.</summary>
    public EventView? Event { get; init; }

    /// <summary>Whether the week is over.</summary>
    public required bool Over { get; init; }

    /// <summary>Sees a week.</summary>
    /// <param name="week">The week.</param>
    /// <param name="news">What has happened since the last reply.</param>
    public static WeekView Of(Week week, IReadOnlyList<string> news)
    {
        ArgumentNullException.ThrowIfNull(week);
        var so = week.Standing;
        return new WeekView
        {
            Day = WeekClock.DayName(so.Phase),
            Part = WireName.Of(WeekClock.PartOf(so.Phase)),
            Energy = Percent(so[Level.Energy]),
            Sprint = Percent(so[Level.Sprint]),
            Staging = so.StagingUp ? "up" : "down",
            Leave = WireName.Of(so.Leave),
            Appraisal = so.AppraisalDone ? "done" : "open",
            People = [.. Sentences.Default.People.Select(person => PersonView.Of(person, so))],
            News = news,
            Event = week.Current is { } asked ? EventView.Of(EventTexts.Of(asked)) : null,
            Over = week.IsOver,
        };
    }

    private static int Percent(int thousandths) => (thousandths + 5) / 10;
}
