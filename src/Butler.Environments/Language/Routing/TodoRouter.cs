namespace Butler.Environments.Language.Routing;

/// <summary>Says whose a to-do is and how much it weighs, from its words alone.</summary>
/// <remarks>Deterministic, stateless and safe for all threads; linear in the text and never throws for any text.</remarks>
public sealed class TodoRouter
{
    private readonly Lexicon _lexicon;

    private TodoRouter(Lexicon lexicon) => _lexicon = lexicon;

    /// <summary>The router over the built-in lexicon, which is read once.</summary>
    public static TodoRouter Default { get; } = new(Lexicon.Default);

    /// <summary>Routes one to-do.</summary>
    public TodoRouting Route(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Judge(text).Routing;
    }

    /// <summary>
    /// Whether the text asks for something that Butler remembers or can read ("When is Asha's birthday?"), so that
    /// an answer settles it. False for a request to act, and for questions that are not Butler's to answer.
    /// </summary>
    public bool IsQuestion(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Judge(text).IsQuestion;
    }

    /// <summary>Both at once.</summary>
    internal Verdict Judge(string text) => TodoJudge.Judge(new TodoReading(text, PhraseReader.Read(text, _lexicon)));
}
