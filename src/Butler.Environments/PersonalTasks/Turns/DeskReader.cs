using System.Text;
using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Environments.PersonalTasks.Reading;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>
/// Answers questions that are no to-do ("what is in my queue?", "what is in my day?", "what do you know about Asha?"), so that a
/// model can read without an eighth tool. It changes nothing.
/// </summary>
public sealed class DeskReader(Desk desk, TodoQueue queue)
{
    private const int MostHits = 3;

    /// <summary>Whether the text is a question, and not something to be done.</summary>
    public static bool CanAnswer(string text) => TodoRouter.Default.IsQuestion(text) || text.TrimEnd().EndsWith('?');

    /// <summary>Answers it.</summary>
    public async ValueTask<TurnAnswer> AnswerAsync(string text, CancellationToken cancellationToken)
    {
        var phrases = DeskPhrases.Default;
        var hits = await desk.KnowledgeBase.SearchAsync(text, MostHits, cancellationToken);
        var answer = Mentions(text, phrases.Queue) ? Queue()
            : Mentions(text, phrases.Inbox) ? await InboxAsync(cancellationToken)
            : Mentions(text, phrases.Day) ? await DayAsync(text.Contains("tomorrow", StringComparison.OrdinalIgnoreCase) ? 1 : 0, cancellationToken)
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

    private string Queue()
    {
        var lines = queue.All.Where(todo => todo.Status == TodoStatus.Pending).Select(todo => $"{todo.Todo.TodoId}: {todo.Todo.Text}");
        var text = string.Join('\n', lines);
        return text.Length == 0 ? "The queue is empty." : text;
    }

    private async ValueTask<string> InboxAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var mail in await desk.Mailbox.ListInboxAsync(cancellationToken))
        {
            text.Append(mail.EmailId).Append('\n')
                .Append(QuotedMail.WithHead(QuotedMail.Fence(mail.Body), QuotedMail.Sender(mail), mail.Subject)).Append('\n');
        }

        return text.Length == 0 ? "The inbox is empty." : text.ToString().TrimEnd();
    }

    private async ValueTask<string> DayAsync(int daysAhead, CancellationToken cancellationToken)
    {
        var day = desk.LocalNow().Date.PlusDays(daysAhead);
        var window = new Interval(desk.Zone.AtStartOfDay(day).ToInstant(), desk.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        var entries = await desk.Calendar.ListAsync(window, cancellationToken);
        return entries.Count == 0
            ? "Nothing is in the calendar that day."
            : string.Join('\n', entries.Select(entry => $"{CivilText.Span(entry.Time, desk.Zone)}: {entry.Title}"));
    }
}
