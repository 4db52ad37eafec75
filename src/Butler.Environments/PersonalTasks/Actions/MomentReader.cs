using Butler.Environments.Calls;
using Butler.Environments.Language.Times;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.PersonalTasks.Actions;

/// <summary>Reads a point in time from RFC 3339 or from a phrase, in the user's zone unless the text names another.</summary>
public static class MomentReader
{
    private static readonly string[] Examples = ["2026-05-04T15:00:00+02:00", "2026-05-04T15:00", "tomorrow at 3pm", "next Friday at 10:30"];

    /// <summary>Reads <paramref name="text"/>, or records on <paramref name="arguments"/> why it cannot be read.</summary>
    public static Instant Read(string text, string name, ActionContext context, ArgumentReader arguments)
    {
        if (text.Length == 0)
        {
            return context.Now;
        }

        if (OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } rfc3339)
        {
            return rfc3339.Value.Date <= context.LastDay ? rfc3339.Value.ToInstant() : TooFar(name, context, arguments);
        }

        if (LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } iso)
        {
            return Place(iso.Value, context.Zone, name, arguments, context);
        }

        var reading = TimeReader.Default.Read(text, context.Local);
        switch (reading?.Value)
        {
            case TimeValue.At at:
                return Place(at.Moment, ZoneOf(reading.Zone, context.Zone), name, arguments, context);
            case TimeValue.Moments range:
                return Place(range.Start, ZoneOf(reading.Zone, context.Zone), name, arguments, context);
            case TimeValue.Clock clock:
                var today = context.Local.Date + clock.Time;
                return Place(today < context.Local ? today.PlusDays(1) : today, ZoneOf(reading.Zone, context.Zone), name, arguments, context);
            case TimeValue.OnDate date:
                arguments.Fail(new Refusal("invalid_time", $"{name} needs a time of day with {ValueSpelling.Of(date.Date)}.", [$"{ValueSpelling.Of(date.Date)}T10:00"]));
                return context.Now;
            case TimeValue.Impossible impossible:
                arguments.Fail(new Refusal("invalid_time", impossible.Reason, Examples));
                return context.Now;
            default:
                arguments.Fail(new Refusal("invalid_time", $"{name} is a date with a time of day; '{text}' names none.", Examples));
                return context.Now;
        }
    }

    private static DateTimeZone ZoneOf(string? named, DateTimeZone users) => named is null ? users : ZoneResolver.Find(named) ?? users;

    // A time that the clocks skip is refused: moving it in silence would be inventing one. In the repeated hour the first pass is meant.
    private static Instant Place(LocalDateTime moment, DateTimeZone zone, string name, ArgumentReader arguments, ActionContext context)
    {
        if (moment.Date > context.LastDay)
        {
            return TooFar(name, context, arguments);
        }

        var resolved = ZoneResolver.Resolve(moment, zone);
        if (resolved is not ZonedReading.Skipped skipped)
        {
            return resolved.Instant;
        }

        arguments.Fail(new Refusal(
            "invalid_time",
            $"{name} does not exist in {zone.Id}: the clocks skip it that night.",
            [LocalDateTimePattern.ExtendedIso.Format(skipped.NextValid)]));
        return context.Now;
    }

    private static Instant TooFar(string name, ActionContext context, ArgumentReader arguments)
    {
        arguments.Fail(new Refusal("invalid_time", $"{name} is a time up to {ValueSpelling.Of(context.LastDay)}.", Examples));
        return context.Now;
    }
}
