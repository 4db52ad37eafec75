namespace Butler.LanguageModel;

/// <summary>Who says a message.</summary>
public enum ModelRole
{
    /// <summary>Whoever sets the task.</summary>
    System,

    /// <summary>Whoever asks.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,

    /// <summary>A tool that was called.</summary>
    Tool,
}
