namespace Butler.Training.Audits;

/// <summary>What one policy earned, and what it may earn.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Mean">Its mean score.</param>
/// <param name="Limit">What is allowed, in words: <c>≤ 0.25</c>.</param>
/// <param name="Ok">Whether it keeps within.</param>
public sealed record AuditRow(string Name, double Mean, string Limit, bool Ok);
