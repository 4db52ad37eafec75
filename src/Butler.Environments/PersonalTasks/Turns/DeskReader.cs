using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Environments.PersonalTasks.Reading;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>
/// Answers questions that are no to-do ("what is in my queue?", "what is in my day?", "what do you know about Asha?"), so that a
/// model can read without an eighth tool. It changes nothing.
/// </summary>
public sealed class DeskReader(DeskWindow window)
{
    private const int MostHits = 3;

    /// <summary>Whether the text is a question, and not something to be done.</summary>
    public static bool CanAnswer(string text) => TodoRouter.Default.IsQuestion(text) || text.TrimEnd().EndsWith('?');

    /// <summary>Answers it.</summary>
    public async ValueTask<TurnAnswer> AnswerAsync(string text, CancellationToken cancellationToken)
    {
        var phrases = DeskPhrases.Default;
        var hits = await window.SearchAsync(text, MostHits, cancellationToken);
        var answer = Mentions(text, phrases.Queue) ? window.Queue()
            : Mentions(text, phrases.Inbox) ? await window.InboxAsync(cancellationToken)
            : Mentions(text, phrases.Day) ? await window.DayAsync(window.Today.PlusDays(text.Contains("tomorrow", StringComparison.OrdinalIgnoreCase) ? 1 : 0), cancellationToken)
            : hits.Count > 0 ? hits[0].Text
            : "Nothing that is remembered answers this.";
        return new TurnAnswer
        {
            Answer = answer,
            Briefing = new Briefing { Agent = "knowledge_agent", Citations = hits },
        };
    }

    private static bool Mentions(string text, IReadOnlyList<string> phrases) =>
        phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
