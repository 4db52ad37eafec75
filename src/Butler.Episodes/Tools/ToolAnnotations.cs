namespace Butler.Episodes.Tools;

/// <summary>Honest hints for a client that decides whether to ask its person first. The four hints of MCP.</summary>
/// <param name="ReadOnly">Changes nothing.</param>
/// <param name="Destructive">May do something that cannot be taken back (a sent mail).</param>
/// <param name="Idempotent">Calling twice with the same arguments has no further effect.</param>
/// <param name="OpenWorld">Reaches people or systems outside Butler.</param>
public sealed record ToolAnnotations(bool ReadOnly, bool Destructive, bool Idempotent, bool OpenWorld);
