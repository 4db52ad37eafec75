using System.Globalization;
using System.Text;
using Butler.Environments.SmartCalendar.Slots;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>Writes a request in the words of its split: who, how long, by when, on whose clock, how urgent, and what some cannot.</summary>
internal static class RequestWriter
{
    /// <summary>Writes the request of a scenario.</summary>
    public static string Write(CalendarScenario scenario, Draft draft)
    {
        var facts = scenario.Facts;
        var rest = new List<string>
        {
            Sentence(draft, "clock", ("city", ZoneFinder.CityOf(facts.Zone))),
            Sentence(draft, facts.Priority),
            Sentence(draft, scenario.PrefersEarliest ? "earliest" : "any"),
            facts.Deadline is { } deadline
                ? Sentence(draft, "deadline", ("deadline", Moment(draft, deadline.InZone(facts.Zone).LocalDateTime)))
                : Sentence(draft, "no_deadline"),
        };
        rest.AddRange(scenario.Limits.Where(limit => limit.IsInRequest).Select(limit => Limit(draft, limit)));
        if (draft.Bystander is { } bystander)
        {
            rest.Add(Sentence(draft, "bystander", ("who", bystander.Name)));
        }

        var opening = Sentence(
            draft, "opening", ("names", Names(facts.Participants)), ("length", draft.Random.Pick(draft.Wording.Lengths[Number(facts.DurationMinutes)])), ("topic", draft.Random.Pick(draft.Wording.Topics)));
        return string.Join(' ', draft.Random.Shuffle(rest).Prepend(opening));
    }

    private static string Limit(Draft draft, PersonalLimit limit)
    {
        var kind = limit.Relation switch { LimitRelation.Before => "before", LimitRelation.After => "after", _ => "whole_day" };
        var name = limit.Day is not null && limit.Relation != LimitRelation.WholeDay ? kind + "_on" : kind;
        return Sentence(
            draft, name, ("who", limit.Who), ("time", limit.Time is { } time ? Clock(draft, time) : string.Empty), ("day", limit.Day is { } day ? Day(draft, draft.Random.Pick(draft.Wording.Days), day) : string.Empty));
    }

    private static string Names(IReadOnlyList<string> names) => string.Join(", ", names.SkipLast(1)) + " and " + names[^1];

    private static string Moment(Draft draft, LocalDateTime moment) =>
        Day(draft, draft.Random.Pick(draft.Wording.Moments), moment.Date).Replace("{time}", Clock(draft, moment.TimeOfDay), StringComparison.Ordinal);

    private static string Day(Draft draft, string pattern, LocalDate day) => Fill(
        pattern,
        ("weekday", day.DayOfWeek.ToString()),
        ("day", Number(day.Day)),
        ("month", CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month)));

    private static string Clock(Draft draft, LocalTime time)
    {
        if (!draft.Wording.TwelveHours)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");
        }

        var half = time.Hour < 12 ? "am" : "pm";
        return time.Minute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{time.ClockHourOfHalfDay} {half}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.ClockHourOfHalfDay}:{time.Minute:00} {half}");
    }

    private static string Sentence(Draft draft, string kind, params IReadOnlyList<(string Name, string Value)> values) =>
        Fill(draft.Random.Pick(draft.Wording.Sentences[kind]), values);

    private static string Fill(string pattern, params IReadOnlyList<(string Name, string Value)> values)
    {
        var text = new StringBuilder(pattern);
        foreach (var (name, value) in values)
        {
            text.Replace("{" + name + "}", value);
        }

        return text.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
