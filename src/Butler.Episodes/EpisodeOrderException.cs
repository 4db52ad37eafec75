namespace Butler.Episodes;

/// <summary>A step where no episode is running: before the first reset, or after the end.</summary>
public sealed class EpisodeOrderException : InvalidOperationException
{
    /// <summary>Makes the exception with its message, which says what to call next.</summary>
    public EpisodeOrderException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a general message.</summary>
    public EpisodeOrderException()
        : this("No episode is running. Reset first.")
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public EpisodeOrderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
