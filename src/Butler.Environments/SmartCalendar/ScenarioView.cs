using System.Globalization;
using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Stages;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.SmartCalendar;

/// <summary>Shows a scenario to its player.</summary>
public sealed class ScenarioView
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly SmartCalendarObservation _first;

    /// <summary>Prepares what does not change.</summary>
    public ScenarioView(CalendarScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var availability = new Dictionary<string, ObservedAvailability>(StringComparer.Ordinal);
        foreach (var person in scenario.People)
        {
            availability[person.Name] = new ObservedAvailability
            {
                Timezone = person.Zone.Id,
                Available = person.Available is { } available ? Ranges(available) : null,
                WorkingHours = person.Hours is { } hours ? Ranges(hours) : null,
                Busy = person.Hours is not null ? Ranges(person.Busy) : null,
            };
        }

        _first = new SmartCalendarObservation
        {
            Request = scenario.Request,
            Availability = availability,
            Constraints = Constraints(scenario),
            Step = 0,
            MaxSteps = Rubric.SmartCalendarRubric.MaxSteps,
            ActionHistory = [],
            NextStage = StageNames.UnderstandRequest,
        };
        Problem = ProblemPrompt.WriteProblem(_first);
    }

    /// <summary>The problem as text.</summary>
    public string Problem { get; }

    /// <summary>What is seen at the start.</summary>
    public SmartCalendarObservation First => _first with { SystemPrompt = ProblemPrompt.System };

    /// <summary>What is seen after a step.</summary>
    public SmartCalendarObservation After(IReadOnlyList<StageRecord> history, string feedback, Stage? due) => _first with
    {
        Step = history.Count,
        Feedback = feedback,
        ActionHistory = history,
        NextStage = due?.ToWire(),
    };

    private static ObservedConstraints Constraints(CalendarScenario scenario)
    {
        var limits = scenario.Limits.Where(limit => !limit.IsInRequest).Select(Limit).ToArray();
        return new ObservedConstraints
        {
            Today = $"{scenario.Today.DayOfWeek} {LocalDatePattern.Iso.Format(scenario.Today)}",
            Days = scenario.Days.First == scenario.Days.Last
                ? LocalDatePattern.Iso.Format(scenario.Days.First)
                : $"{LocalDatePattern.Iso.Format(scenario.Days.First)} to {LocalDatePattern.Iso.Format(scenario.Days.Last)}",
            Grid = string.Create(CultureInfo.InvariantCulture, $"Slots begin every {scenario.Grid.Minutes} minutes from midnight on, {scenario.Grid.Zone.Id}."),
            Limits = limits.Length == 0 ? null : limits,
            Dates = scenario.DayNames?.ToDictionary(day => day.Key, day => LocalDatePattern.Iso.Format(day.Value)),
        };
    }

    private static ObservedLimit Limit(PersonalLimit limit) => new()
    {
        Participant = limit.Who,
        Relation = limit.Relation switch { LimitRelation.Before => "before", LimitRelation.After => "after", _ => "whole_day" },
        Time = limit.Time is { } time ? Clock.Format(time) : null,
        Day = limit.Day is { } day ? LocalDatePattern.Iso.Format(day) : null,
        Binding = limit.Weight is null,
        Weight = limit.Weight,
    };

    private static IReadOnlyList<string> Ranges(IReadOnlyList<CivilRange> ranges) => [.. ranges.Select(Text)];

    private static string Text(CivilRange range) => $"{Minutes.Format(range.Start)}-{(IsMidnight(range) ? "24:00" : Clock.Format(range.End.TimeOfDay))}";

    private static bool IsMidnight(CivilRange range) => range.End.TimeOfDay == LocalTime.Midnight && range.End.Date == range.Start.Date.PlusDays(1);
}
