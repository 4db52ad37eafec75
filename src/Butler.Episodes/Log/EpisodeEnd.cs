namespace Butler.Episodes.Log;

/// <summary>How an episode ended.</summary>
public enum EpisodeEnd
{
    /// <summary>It came to its own end.</summary>
    Terminated,

    /// <summary>It was cut off at its step cap.</summary>
    Truncated,

    /// <summary>Its player left before the end.</summary>
    Left,
}
