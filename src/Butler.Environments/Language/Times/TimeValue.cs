using NodaTime;

namespace Butler.Environments.Language.Times;

/// <summary>
/// What a phrase of time means, in the reader's own zone. A closed union: points, ranges, lengths, repetition,
/// and the refusal of what does not exist.
/// </summary>
/// <remarks>Ranges are half-open, <c>[start, end)</c>, unless the sentence names its end ("from the 8th to the 20th").</remarks>
public abstract record TimeValue
{
    private TimeValue()
    {
    }

    /// <summary>A day: "next Friday".</summary>
    public sealed record OnDate(LocalDate Date) : TimeValue;

    /// <summary>A moment on the clock of a day: "tomorrow at 3pm".</summary>
    public sealed record At(LocalDateTime Moment) : TimeValue;

    /// <summary>A clock time of no named day: "half past seven".</summary>
    public sealed record Clock(LocalTime Time) : TimeValue;

    /// <summary>A range of days: "next week".</summary>
    public sealed record Dates(LocalDate Start, LocalDate End) : TimeValue;

    /// <summary>A range of moments: "tomorrow from 2 to 4pm".</summary>
    public sealed record Moments(LocalDateTime Start, LocalDateTime End) : TimeValue;

    /// <summary>A range of clock times: "in the morning".</summary>
    public sealed record Clocks(LocalTime Start, LocalTime End) : TimeValue;

    /// <summary>A length of time: "45 minutes". A month counts 30 days, a year 365.</summary>
    public sealed record Lasting(Duration Length) : TimeValue;

    /// <summary>A repetition: "every other Wednesday".</summary>
    /// <param name="Rule">An RFC 5545 recurrence rule without its name, such as <c>FREQ=WEEKLY;BYDAY=MO</c>; parts in the order
    /// FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, BYHOUR, BYMINUTE.</param>
    public sealed record Repeating(string Rule) : TimeValue;

    /// <summary>A time that does not exist (30 February): refused, never moved.</summary>
    /// <param name="Reason">One sentence for the person who wrote it.</param>
    public sealed record Impossible(string Reason) : TimeValue;
}
