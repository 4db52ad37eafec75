using NodaTime;

namespace Butler.Environments.Language.Times;

/// <summary>What a local moment is in a zone: one instant, none (the clocks skip it) or two (the clocks repeat it). A closed union.</summary>
public abstract record ZonedReading
{
    private ZonedReading()
    {
    }

    /// <summary>The instant to go by when nobody is asked.</summary>
    public abstract Instant Instant { get; }

    /// <summary>The moment happens once.</summary>
    public sealed record Exact(Instant At, Offset Offset) : ZonedReading
    {
        /// <inheritdoc />
        public override Instant Instant => At;
    }

    /// <summary>The moment does not happen: the clocks are put forward over it.</summary>
    /// <param name="NextValid">The first local time after the gap, which is gone by when nobody is asked.</param>
    /// <param name="At">The instant of the change.</param>
    public sealed record Skipped(LocalDateTime NextValid, Instant At) : ZonedReading
    {
        /// <inheritdoc />
        public override Instant Instant => At;
    }

    /// <summary>The moment happens twice: the clocks are put back over it. The earlier one is gone by when nobody is asked.</summary>
    public sealed record Ambiguous(OffsetDateTime Earlier, OffsetDateTime Later) : ZonedReading
    {
        /// <inheritdoc />
        public override Instant Instant => Earlier.ToInstant();
    }
}
