namespace Butler.LanguageModel;

/// <summary>A model that cannot be asked: nobody answers, the key is refused, the model does not exist. The message holds no secret.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Makes the exception with a general message.</summary>
    public ModelException()
        : this("The model cannot be asked.")
    {
    }

    /// <summary>Makes the exception with its message.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and its cause.</summary>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
