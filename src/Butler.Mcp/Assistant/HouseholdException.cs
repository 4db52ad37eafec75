namespace Butler.Mcp.Assistant;

/// <summary>A knowledge folder that cannot be read. The message is for the user.</summary>
public sealed class HouseholdException : Exception
{
    /// <summary>Makes the exception with a general message.</summary>
    public HouseholdException()
        : this("The knowledge folder cannot be read.")
    {
    }

    /// <summary>Makes the exception with its message.</summary>
    public HouseholdException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and its cause.</summary>
    public HouseholdException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
