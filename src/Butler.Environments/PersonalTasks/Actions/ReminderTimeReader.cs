using Butler.Environments.Calls;
using Butler.Environments.Language.Times;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Actions;

/// <summary>Reads when a reminder fires: frequency, days, date and time of day.</summary>
public static class ReminderTimeReader
{
    private static readonly string[] Frequencies = ["once", "daily", "weekdays", "weekly", "monthly", "FREQ=WEEKLY;BYDAY=MO,WE"];

    /// <summary>Reads the time of day, or records why it cannot be read.</summary>
    public static LocalTime TimeOfDay(string text, ActionContext context, ArgumentReader arguments)
    {
        if (text.Length == 0)
        {
            return LocalTime.Midnight;
        }

        switch (TimeReader.Default.Read(text, context.Local)?.Value)
        {
            case TimeValue.Clock clock:
                return clock.Time;
            case TimeValue.At at:
                return at.Moment.TimeOfDay;
            case TimeValue.Impossible impossible:
                arguments.Fail(new Refusal("invalid_time", impossible.Reason, ["07:00", "7am"]));
                return LocalTime.Midnight;
            default:
                arguments.Fail(new Refusal("invalid_time", $"time_of_day is a time such as 07:00; '{text}' is none.", ["07:00", "7am"]));
                return LocalTime.Midnight;
        }
    }

    /// <summary>Reads a day, or records why it cannot be read; null when it is left out.</summary>
    public static LocalDate? Date(string? text, ActionContext context, ArgumentReader arguments)
    {
        switch (text is null ? null : TimeReader.Default.Read(text, context.Local)?.Value)
        {
            case TimeValue.OnDate date when date.Date <= context.LastDay:
                return date.Date;
            case TimeValue.At at when at.Moment.Date <= context.LastDay:
                return at.Moment.Date;
            case TimeValue.OnDate or TimeValue.At:
                arguments.Fail(new Refusal("invalid_time", $"date is a day up to {ValueSpelling.Of(context.LastDay)}.", ["2026-05-04", "tomorrow"]));
                return null;
            case TimeValue.Impossible impossible:
                arguments.Fail(new Refusal("invalid_time", impossible.Reason, ["2026-05-04", "tomorrow"]));
                return null;
            case null when text is null:
                return null;
            default:
                arguments.Fail(new Refusal("invalid_time", $"date is a day such as 2026-05-04; '{text}' is none.", ["2026-05-04", "tomorrow"]));
                return null;
        }
    }

    /// <summary>Reads the rule in its one spelling, or records why it cannot be read.</summary>
    /// <returns>Null for once.</returns>
    public static string? Rule(string frequency, IReadOnlyList<string> days, LocalDate? date, ActionContext context, ArgumentReader arguments)
    {
        switch (frequency.ToLowerInvariant())
        {
            case "":
                return null;
            case "once":
                if (date is null)
                {
                    arguments.Fail(new Refusal("missing_argument", "A reminder that fires once needs date.", ["tomorrow", "2026-05-04"]));
                }

                return null;
            case "daily":
                return RecurrenceRule.Daily.ToString();
            case "weekdays":
                return RecurrenceRule.Weekdays.ToString();
            case "weekly":
                return Weekly(days, date, arguments);
            case "monthly" when date is { } day:
                return RecurrenceRule.Monthly(day.Day).ToString();
            case "monthly":
                arguments.Fail(new Refusal("missing_argument", "A monthly reminder needs date, whose day of the month is kept.", ["2026-05-05", "the 5th"]));
                return null;
            default:
                return RecurrenceReader.Read(frequency, "frequency", Frequencies, context, arguments);
        }
    }

    private static string? Weekly(IReadOnlyList<string> days, LocalDate? date, ArgumentReader arguments)
    {
        var read = new List<IsoDayOfWeek>();
        foreach (var day in days)
        {
            if (Weekday(day) is { } weekday)
            {
                read.Add(weekday);
            }
            else
            {
                arguments.Fail(new Refusal("invalid_argument", $"days takes weekdays; '{day}' is none.", ["Monday", "Thursday"]));
            }
        }

        if (read.Count == 0 && date is { } first)
        {
            read.Add(first.DayOfWeek);
        }

        if (read.Count == 0)
        {
            arguments.Fail(new Refusal("missing_argument", "A weekly reminder needs days.", ["Monday", "Thursday"]));
            return null;
        }

        return RecurrenceRule.Weekly(read).ToString();
    }

    private static IsoDayOfWeek? Weekday(string text)
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var name = day.ToString();
            if (text.Length >= 2 && (name.StartsWith(text, StringComparison.OrdinalIgnoreCase) || string.Equals(text, name + "s", StringComparison.OrdinalIgnoreCase)))
            {
                return day;
            }
        }

        return null;
    }
}
