using Butler.Environments.Language.Times;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>
/// Puts the phrases of time in a to-do together: which is the moment, which the length, which the limit. "The annual report" and "ten
/// squats in March" hold words of time that are no times; they stay where they are.
/// </summary>
public static class WhenReader
{
    private const int SmallHours = 6;

    /// <summary>Reads a text against the user's clock.</summary>
    public static WhenReading Read(string text, IReadOnlyList<TimeReading> phrases, LocalDateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(phrases);
        var (when, used) = (new WhenReading(), new List<UsedTime>(phrases.Count));
        var pinned = phrases.Any(phrase => IsPinned(phrase) && !IsOnlyNow(phrase, phrases, text));
        foreach (var phrase in phrases)
        {
            var next = IsAdjective(phrase, pinned) || IsOnlyNow(phrase, phrases, text) ? when
                : IsCountedFromNow(phrase, phrases, text) ? WithLength(when, ((TimeValue.At)phrase.Value).Moment, now)
                : Add(when, phrase, text);
            if (!ReferenceEquals(next, when))
            {
                used.Add(new UsedTime(phrase.Span, phrase.Value is TimeValue.Lasting));
            }

            when = next with { Zone = next.Zone ?? phrase.Zone };
        }

        // A time without a day means the next time the clock shows it.
        if (when is { Date: null, Time: { } time, Rule: null })
        {
            when = when with { Date = now.Date + time < now ? now.Date.PlusDays(1) : now.Date };
        }

        return when with { Used = used };
    }

    // Whether a phrase fixes a time of day, so that others need not.
    private static bool IsPinned(TimeReading phrase) => phrase.Value switch
    {
        TimeValue.At or TimeValue.Moments => true,
        TimeValue.Repeating repeating => repeating.Rule.Contains("BYHOUR", StringComparison.Ordinal),
        _ => false,
    };

    // "annual", "weekly" beside a moment that is said in full.
    private static bool IsAdjective(TimeReading phrase, bool pinned) =>
        pinned && phrase.Value is TimeValue.Repeating && !IsPinned(phrase);

    // "Pencil in 60 min with Ana tomorrow at 3": how long, and not an hour from now.
    private static bool IsCountedFromNow(TimeReading phrase, IReadOnlyList<TimeReading> phrases, string text) =>
        phrase.Value is TimeValue.At
        && text.AsSpan(phrase.Span.Start, phrase.Span.Length).StartsWith("in ", StringComparison.OrdinalIgnoreCase)
        && phrases.Any(other => other != phrase && other.Value is TimeValue.At or TimeValue.Clock or TimeValue.OnDate or TimeValue.Moments);

    // "Right now I walk every Thursday": the present, beside a time that is meant.
    private static bool IsOnlyNow(TimeReading phrase, IReadOnlyList<TimeReading> phrases, string text) =>
        phrases.Count > 1 && text.AsSpan(phrase.Span.Start, phrase.Span.Length).Equals("now", StringComparison.OrdinalIgnoreCase);

    private static WhenReading WithLength(WhenReading when, LocalDateTime end, LocalDateTime now) =>
        when.Minutes is null ? when with { Minutes = (int)Math.Clamp(Period.Between(now, end, PeriodUnits.Minutes).Minutes, 0, int.MaxValue) } : when;

    private static WhenReading Add(WhenReading when, TimeReading phrase, string text)
    {
        switch (phrase.Value)
        {
            case TimeValue.At at:
                var moment = ByDay(at.Moment, phrase);
                return when.Moment is null ? when with { Date = moment.Date, Time = moment.TimeOfDay } : when;
            case TimeValue.Moments range when range.End.Date > range.Start.Date.PlusDays(1):
                return EachDay(when, range);
            case TimeValue.Moments range:
                var length = Period.Between(range.Start, range.End, PeriodUnits.Minutes).Minutes;
                return when.Moment is null
                    ? when with { Date = range.Start.Date, Time = range.Start.TimeOfDay, Minutes = when.Minutes ?? (int)length }
                    : when;
            case TimeValue.Dates range:
                return EachDay(when, range, phrase, text);
            case TimeValue.OnDate date:
                return when.Date is null ? when with { Date = date.Date } : when;
            case TimeValue.Clock clock when when.Time is not null || LimitWords.StandBeside(phrase.Span, text):
                return when.Limit is null ? when with { Limit = clock.Time } : when;
            case TimeValue.Clock clock:
                return when with { Time = clock.Time };
            case TimeValue.Lasting lasting:
                return when.Minutes is null ? when with { Minutes = (int)Math.Clamp(lasting.Length.TotalMinutes, 0, int.MaxValue) } : when;
            case TimeValue.Repeating repeating:
                return Repeat(when, repeating.Rule);
            case TimeValue.Impossible impossible:
                return when.Impossible is null ? when with { Impossible = impossible.Reason } : when;
            default:
                return when;
        }
    }

    // "Friday at 4" is four in the afternoon: nobody means the small hours without saying so.
    private static LocalDateTime ByDay(LocalDateTime moment, TimeReading phrase)
    {
        var afternoon = moment.PlusHours(12);
        return moment.Hour is > 0 and < SmallHours && phrase.Alternatives.Contains(new TimeValue.At(afternoon)) ? afternoon : moment;
    }

    // "Monday to Friday at 8" is every one of these days, and not one stretch of four days.
    private static WhenReading EachDay(WhenReading when, TimeValue.Moments range)
    {
        var days = Period.DaysBetween(range.Start.Date, range.End.Date);
        if (when.Rule is not null || days >= 7)
        {
            return when;
        }

        var rule = Through(range.Start.Date, days);
        var time = range.Start.TimeOfDay == LocalTime.Midnight ? range.End.TimeOfDay : range.Start.TimeOfDay;
        return when with { Rule = rule.ToString(), Time = when.Time ?? time };
    }

    // "Ping me Monday to Friday" is every one of them too; "this week" and "between Monday and Friday" leave the choice.
    private static WhenReading EachDay(WhenReading when, TimeValue.Dates range, TimeReading phrase, string text)
    {
        var days = Period.DaysBetween(range.Start, range.End);
        var words = text.AsSpan(phrase.Span.Start, phrase.Span.Length);
        words = words.StartsWith("from ", StringComparison.OrdinalIgnoreCase) ? words[5..] : words;
        var namesDays = !words.Contains(" and ", StringComparison.OrdinalIgnoreCase) && words.StartsWith(range.Start.DayOfWeek.ToString().AsSpan(0, 3), StringComparison.OrdinalIgnoreCase);
        return namesDays && days is > 1 and < 7 && when is { Rule: null, Date: null } ? when with { Rule = Through(range.Start, days).ToString() } : when;
    }

    private static RecurrenceRule Through(LocalDate first, int days) =>
        RecurrenceRule.Weekly(Enumerable.Range(0, days + 1).Select(day => first.PlusDays(day).DayOfWeek));

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
}
