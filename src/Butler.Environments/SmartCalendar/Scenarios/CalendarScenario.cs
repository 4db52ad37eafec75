using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar.Stages;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>One scheduling problem as it is played: what is shown, and what is right.</summary>
public sealed record CalendarScenario
{
    /// <summary>The grid on which slots are counted: half hours, of which every zone's clock shows whole minutes.</summary>
    public const int GridMinutes = 30;

    /// <summary>Its name: <c>easy-kickoff</c> of the fixed set, <c>train-hard-17</c> of a generated one.</summary>
    public required string Name { get; init; }

    /// <summary>The request in words.</summary>
    public required string Request { get; init; }

    /// <summary>The day on which it was written, on the clock of its zone.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The first and the last day on which the meeting may be, on the clock of the request's zone.</summary>
    public required (LocalDate First, LocalDate Last) Days { get; init; }

    /// <summary>What the request asks for.</summary>
    public required RequestFacts Facts { get; init; }

    /// <summary>Everybody whose time is shown; some may not be among the participants.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>What people cannot, or would rather not.</summary>
    public IReadOnlyList<PersonalLimit> Limits { get; init; } = [];

    /// <summary>Whether the request asks for the earliest time; otherwise equals are equally good.</summary>
    public bool PrefersEarliest { get; init; } = true;

    /// <summary>The grid's zone; midnight there is on the half hour everywhere but in a few zones.</summary>
    public SlotGrid Grid { get; init; } = new(GridMinutes, DateTimeZone.Utc);

    /// <summary>Where the meeting may lie, when that is not all the time of its days.</summary>
    public IReadOnlyList<Interval>? Windows { get; init; }

    /// <summary>What days are called in the request, where it gives no dates.</summary>
    public IReadOnlyDictionary<string, LocalDate>? DayNames { get; init; }

    /// <summary>The participants.</summary>
    public IEnumerable<Person> Participants => People.Where(person => Facts.Participants.Contains(person.Name));

    /// <summary>The problem as the solver sees it.</summary>
    public MeetingProblem ToProblem()
    {
        var first = Facts.Zone.AtStartOfDay(Days.First).ToInstant();
        var last = Facts.Zone.AtStartOfDay(Days.Last.PlusDays(1)).ToInstant();
        return new MeetingProblem
        {
            Length = Duration.FromMinutes(Facts.DurationMinutes),
            Windows = Windows ?? [new Interval(first, last)],
            Attendees = [.. Participants.Select(person => person.ToAttendee())],
            Constraints = [.. Limits.Select(limit => limit.ToConstraint(ZoneOf(limit.Who), Around()))],
            Deadline = Facts.Deadline,
            Grid = Grid,
            PrefersEarliest = PrefersEarliest,
        };
    }

    // A day more at each end: on another clock a day begins earlier or ends later.
    private IEnumerable<LocalDate> Around()
    {
        for (var day = Days.First.PlusDays(-1); day <= Days.Last.PlusDays(1); day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private DateTimeZone ZoneOf(string who) => People.FirstOrDefault(person => person.Name == who)?.Zone ?? Facts.Zone;
}
