using Butler.Training.Learning;

namespace Butler.Training.Reports;

/// <summary>How a policy was trained.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Runs">The updates of each run.</param>
public sealed record TrainingCurves(string Name, IReadOnlyList<IReadOnlyList<GrpoStep>> Runs);
