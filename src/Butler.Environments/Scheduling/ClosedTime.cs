namespace Butler.Environments.Scheduling;

/// <summary>Time in which a meeting cannot be.</summary>
/// <param name="Range">The time.</param>
/// <param name="Kind">Why.</param>
/// <param name="Owner">Whose it is; empty for the deadline.</param>
public readonly record struct ClosedTime(TimeRange Range, ClosedKind Kind, string Owner);
