using NodaTime;

namespace Butler.Environments.Scheduling.Lines;

/// <summary>A problem that came in as a line of JSON: days with names, clock times without a zone.</summary>
public sealed record ProblemLine
{
    /// <summary>Its name where it comes from, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The request in words, or null.</summary>
    public string? Request { get; init; }

    /// <summary>The days on offer, in order.</summary>
    public required IReadOnlyList<DayOnOffer> Days { get; init; }

    /// <summary>The problem, in coordinated universal time.</summary>
    public required MeetingProblem Problem { get; init; }

    /// <summary>The day of a name; null when it is not on offer.</summary>
    public DayOnOffer? Day(string name) => Days.FirstOrDefault(day => string.Equals(day.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A slot on one of the days.</summary>
    public static Interval Slot(DayOnOffer day, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(day);
        return new CivilClock(DateTimeZone.Utc).At(day.Between(from, to)).Interval;
    }

    /// <summary>Where a slot lies: its day, and its start and end in minutes from that day's midnight.</summary>
    public (DayOnOffer Day, int From, int To) Place(Interval slot)
    {
        var start = slot.Start.InUtc();
        var day = Days.First(each => each.Date == start.Date);
        var from = (int)(start.TimeOfDay.TickOfDay / NodaConstants.TicksPerMinute);
        return (day, from, from + (int)slot.Duration.TotalMinutes);
    }
}
