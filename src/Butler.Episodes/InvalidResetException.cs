namespace Butler.Episodes;

/// <summary>A reset that asks for something this world does not have.</summary>
public sealed class InvalidResetException : ArgumentException
{
    /// <summary>The name of the argument that is wrong; null where it is none in particular.</summary>
    public string? Field { get; init; }

    /// <summary>Makes the exception with its message, which names what is accepted.</summary>
    public InvalidResetException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a general message.</summary>
    public InvalidResetException()
        : this("The reset asks for something this world does not have.")
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public InvalidResetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
