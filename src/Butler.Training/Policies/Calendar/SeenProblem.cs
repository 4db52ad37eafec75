using Butler.Environments.Scheduling;
using Butler.Environments.Scheduling.Lines;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Stages;
using NodaTime;
using NodaTime.Text;

namespace Butler.Training.Policies.Calendar;

/// <summary>A problem as it is seen: what the observation says, and nothing else.</summary>
public sealed class SeenProblem
{
    private readonly SmartCalendarObservation _observation;

    /// <summary>Reads an observation.</summary>
    public SeenProblem(SmartCalendarObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        _observation = observation;
        People = [.. observation.Availability.Select(each => Person(each.Key, each.Value))];
        var days = observation.Constraints.Days;
        Days = (Date(days[..10]), Date(days[^10..]));
    }

    /// <summary>Everybody whose time is shown.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The first and the last day.</summary>
    public (LocalDate First, LocalDate Last) Days { get; }

    /// <summary>The day on which the request was written.</summary>
    public LocalDate Today => Date(_observation.Constraints.Today[^10..]);

    /// <summary>The scenario that a reading of the request makes of it.</summary>
    /// <param name="facts">The reading.</param>
    /// <param name="prefersEarliest">Whether the earliest is taken to be asked for.</param>
    public CalendarScenario With(RequestFacts facts, bool prefersEarliest = true) => new()
    {
        Name = string.Empty,
        Request = _observation.Request,
        Today = Today,
        Days = Days,
        Facts = facts,
        People = People,
        Limits = [.. (_observation.Constraints.Limits ?? []).Select(Limit)],
        PrefersEarliest = prefersEarliest,
    };

    private static Person Person(string name, ObservedAvailability seen) => new()
    {
        Name = name,
        Zone = DateTimeZoneProviders.Tzdb[seen.Timezone],
        Available = seen.Available is { } available ? Ranges(available) : null,
        Hours = seen.WorkingHours is { } hours ? Ranges(hours) : null,
        Busy = Ranges(seen.Busy ?? []),
    };

    private static PersonalLimit Limit(ObservedLimit seen) => new()
    {
        Who = seen.Participant,
        Relation = seen.Relation switch { "before" => LimitRelation.Before, "after" => LimitRelation.After, _ => LimitRelation.WholeDay },
        Time = seen.Time is { } time ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value : null,
        Day = seen.Day is { } day ? Date(day) : null,
        Weight = seen.Weight,
    };

    private static IReadOnlyList<CivilRange> Ranges(IReadOnlyList<string> texts) => [.. texts.Select(Range)];

    // 2026-04-08 09:10-12:00
    private static CivilRange Range(string text)
    {
        _ = ClockText.TryRead(text[11..16], out var from);
        _ = ClockText.TryRead(text[17..], out var to);
        var day = Date(text[..10]).AtMidnight();
        return new CivilRange(day.PlusMinutes(from), day.PlusMinutes(to));
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
