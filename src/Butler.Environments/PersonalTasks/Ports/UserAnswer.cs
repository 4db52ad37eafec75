namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>What came of a question. A closed union.</summary>
public abstract record UserAnswer
{
    private UserAnswer()
    {
    }

    /// <summary>The user answered.</summary>
    /// <param name="Text">The answer, in the user's words.</param>
    public sealed record Told(string Text) : UserAnswer;

    /// <summary>The user was asked and would not say.</summary>
    public sealed record Declined : UserAnswer;

    /// <summary>The user need not be asked: text, knowledge base or calendar tell it.</summary>
    public sealed record AlreadyKnown : UserAnswer;

    /// <summary>The user can only be asked by whoever called the tool; the question is handed back to be put to them.</summary>
    /// <param name="Question">The question to put.</param>
    public sealed record AskThem(string Question) : UserAnswer;
}
