using NodaTime;

namespace Butler.Mcp.Assistant;

/// <summary>The time on the wall in whole seconds, for the live assistant.</summary>
public sealed class WallClock(TimeProvider time) : IClock
{
    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Instant.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
}
