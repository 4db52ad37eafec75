namespace Butler.Mcp.Commands;

/// <summary>Options that do not go together. The message is for the user and names the way out.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Makes the exception with a general message.</summary>
    public UsageException()
        : this("Wrong usage. Try 'butler --help'.")
    {
    }

    /// <summary>Makes the exception with its message.</summary>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and its cause.</summary>
    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
