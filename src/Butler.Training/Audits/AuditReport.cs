namespace Butler.Training.Audits;

/// <summary>What an audit found.</summary>
/// <param name="Rows">A row for each policy or limit, always in the same order.</param>
/// <param name="Tables">Further tables for people; empty where there are none.</param>
public sealed record AuditReport(IReadOnlyList<AuditRow> Rows, string Tables = "");
