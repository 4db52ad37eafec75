namespace Butler.Environments.Language.Routing;

/// <summary>A stretch of terms with one verb of its own, as far as can be told.</summary>
/// <param name="Start">Index of the first term.</param>
/// <param name="End">Index after the last.</param>
internal readonly record struct Clause(int Start, int End);
