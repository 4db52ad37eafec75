namespace Butler.OpenEnv.Wire;

/// <summary>What a trainer's message asks for.</summary>
internal enum FrameKind
{
    /// <summary>Begin an episode.</summary>
    Reset,

    /// <summary>Take a step.</summary>
    Step,

    /// <summary>Tell the state.</summary>
    State,

    /// <summary>A JSON-RPC request.</summary>
    Mcp,

    /// <summary>End the session.</summary>
    Close,

    /// <summary>A grader wants to read along.</summary>
    ValidationOpen,

    /// <summary>A grader reads.</summary>
    ValidationRead,
}
