using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>A fixed part of the user's days: on one date, or again and again.</summary>
public sealed record Commitment
{
    private readonly RecurrenceRule? _rule;

    /// <summary>What it is, in the user's words.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it belongs to the user's own life (a family dinner); such a commitment outranks any meeting.</summary>
    public bool Personal { get; init; }

    /// <summary>The date of a single commitment; the first day of a repeated one, or null when it has always been there.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The rule of a repeated commitment, RFC 5545 without <c>RRULE:</c>, or null for a single one.</summary>
    public string? Recurrence
    {
        get;
        init
        {
            field = value;
            _rule = RecurrenceRule.TryParse(value, out var rule) ? rule : null;
        }
    }

    /// <summary>When it begins, in the user's zone.</summary>
    public required LocalTime Start { get; init; }

    /// <summary>When it ends, in the user's zone; at or before <see cref="Start"/> means the next day.</summary>
    public required LocalTime End { get; init; }

    /// <summary>Whether it takes place on a day.</summary>
    public bool IsOn(LocalDate day) => _rule is null
        ? Date == day
        : _rule.Holds(day, Date ?? new LocalDate(2000, 1, 3));

    /// <summary>The time it takes on a day.</summary>
    public Interval On(LocalDate day, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var start = (day + Start).InZoneLeniently(zone).ToInstant();
        var end = ((End > Start ? day : day.PlusDays(1)) + End).InZoneLeniently(zone).ToInstant();

        // A start that the clocks skip moves forward, maybe past an end that they do not skip.
        return new Interval(start, Instant.Max(start, end));
    }
}
