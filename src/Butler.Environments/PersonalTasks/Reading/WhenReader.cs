using Butler.Environments.Language;
using Butler.Environments.Language.Times;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Puts the phrases of time in a to-do together: which is the moment, which the length, which the limit.</summary>
public static class WhenReader
{
    private static readonly string[] LimitWords = ["before", "until", "till", "by", "no later than", "not later than", "ahead of"];

    /// <summary>Reads a text against the user's clock.</summary>
    public static WhenReading Read(string text, IReadOnlyList<TimeReading> phrases, LocalDateTime now)
    {
        var when = new WhenReading();
        foreach (var phrase in phrases)
        {
            when = Add(when, phrase, text);
        }

        // A time without a day means the next time the clock shows it.
        if (when is { Date: null, Time: { } time, Rule: null })
        {
            when = when with { Date = now.Date + time < now ? now.Date.PlusDays(1) : now.Date };
        }

        return when;
    }

    private static WhenReading Add(WhenReading when, TimeReading phrase, string text)
    {
        when = when with { Zone = when.Zone ?? phrase.Zone };
        switch (phrase.Value)
        {
            case TimeValue.At at:
                return when.Moment is null ? when with { Date = at.Moment.Date, Time = at.Moment.TimeOfDay } : when;
            case TimeValue.Moments range:
                var length = Period.Between(range.Start, range.End, PeriodUnits.Minutes).Minutes;
                return when.Moment is null
                    ? when with { Date = range.Start.Date, Time = range.Start.TimeOfDay, Minutes = when.Minutes ?? (int)length }
                    : when;
            case TimeValue.OnDate date:
                return when with { Date = when.Date ?? date.Date };
            case TimeValue.Clock clock when when.Time is not null || IsLimit(phrase.Span, text):
                return when with { Limit = when.Limit ?? clock.Time };
            case TimeValue.Clock clock:
                return when with { Time = clock.Time };
            case TimeValue.Lasting lasting:
                return when with { Minutes = when.Minutes ?? (int)Math.Clamp(lasting.Length.TotalMinutes, 0, int.MaxValue) };
            case TimeValue.Repeating repeating:
                return Repeat(when, repeating.Rule);
            case TimeValue.Impossible impossible:
                return when with { Impossible = when.Impossible ?? impossible.Reason };
            default:
                return when;
        }
    }

    private static WhenReading Repeat(WhenReading when, string text)
    {
        if (when.Rule is not null || !RecurrenceRule.TryParse(text, out var rule))
        {
            return when;
        }

        return when with { Rule = rule.ToString(), Time = when.Time ?? TimeOf(text) };
    }

    private static LocalTime? TimeOf(string rule)
    {
        int? hour = null;
        var minute = 0;
        foreach (var part in rule.Split(';'))
        {
            if (part.StartsWith("BYHOUR=", StringComparison.Ordinal) && int.TryParse(part.AsSpan(7), out var hours))
            {
                hour = hours;
            }
            else if (part.StartsWith("BYMINUTE=", StringComparison.Ordinal) && int.TryParse(part.AsSpan(9), out var minutes))
            {
                minute = minutes;
            }
        }

        return hour is { } known ? new LocalTime(known, minute) : null;
    }

    private static bool IsLimit(TextSpan span, string text)
    {
        var before = text.AsSpan(0, span.Start).TrimEnd();
        var phrase = text.AsSpan(span.Start, span.Length).TrimStart();
        foreach (var word in LimitWords)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) || phrase.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
