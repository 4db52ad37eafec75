namespace Butler.Mcp.Http;

/// <summary>Which clients are served how at an MCP address.</summary>
internal enum PlaceMode
{
    /// <summary>A session for clients that open one; clients of revisions without sessions are served request by request.</summary>
    Hybrid,

    /// <summary>A session or nothing: what is played here lasts longer than a request.</summary>
    Sessions,

    /// <summary>Request by request for everybody: the address itself says what is played.</summary>
    Requests,
}
