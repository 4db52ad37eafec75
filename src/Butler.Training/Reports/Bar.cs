namespace Butler.Training.Reports;

/// <summary>A bar.</summary>
/// <param name="Value">How long it is.</param>
/// <param name="Low">The lower end of its interval, or null.</param>
/// <param name="High">The upper end, or null.</param>
public readonly record struct Bar(double Value, double? Low = null, double? High = null);
