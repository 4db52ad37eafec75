using NodaTime;

namespace Butler.Environments.PersonalTasks.Simulation;

/// <summary>An episode's own clock: it stands still, so that a phrase means the same at every step.</summary>
public sealed class StoppedClock(Instant now) : IClock
{
    /// <inheritdoc/>
    public Instant GetCurrentInstant() => now;
}
