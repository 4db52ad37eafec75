using NodaTime;

namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>A deadline as a player gives it. A closed union.</summary>
public abstract record ReadDeadline
{
    private ReadDeadline()
    {
    }

    /// <summary>Whether it is the deadline of a request, whose clock is in a zone.</summary>
    public abstract bool Means(Instant? deadline, DateTimeZone zone);

    /// <summary>There is none.</summary>
    public sealed record None : ReadDeadline
    {
        /// <inheritdoc/>
        public override bool Means(Instant? deadline, DateTimeZone zone) => deadline is null;
    }

    /// <summary>A moment.</summary>
    public sealed record At(Instant Moment) : ReadDeadline
    {
        /// <inheritdoc/>
        public override bool Means(Instant? deadline, DateTimeZone zone) => deadline == Moment;
    }

    /// <summary>A time on the request's own clock.</summary>
    public sealed record OnClock(LocalDateTime Time) : ReadDeadline
    {
        /// <inheritdoc/>
        public override bool Means(Instant? deadline, DateTimeZone zone) => deadline?.InZone(zone).LocalDateTime == Time;
    }
}
