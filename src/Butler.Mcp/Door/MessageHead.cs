namespace Butler.Mcp.Door;

/// <summary>What of a JSON-RPC message tells which request it is, or answers, or cancels.</summary>
/// <param name="Id">The id with its kind in front (<c>n5</c>, <c>sabc</c>), or null.</param>
/// <param name="Method">The method, or null in an answer.</param>
/// <param name="Cancelled">The id that a cancellation names, or null.</param>
public readonly record struct MessageHead(string? Id, string? Method, string? Cancelled);
