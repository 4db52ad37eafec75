using System.Text;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Ports;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>What lies on a desk, in words: for a model that asks and for a person who looks. Nothing is changed by looking.</summary>
public sealed class DeskWindow(Desk desk, TodoQueue queue)
{
    /// <summary>What is known of the person at the start.</summary>
    public PersonalKnowledge Knowledge => desk.KnowledgeBase.Knowledge;

    /// <summary>The user's date now.</summary>
    public LocalDate Today => desk.LocalNow().Date;

    /// <summary>The pending to-dos, a line each.</summary>
    public string Queue()
    {
        var lines = queue.All.Where(todo => todo.Status == TodoStatus.Pending).Select(todo => $"{todo.Todo.TodoId}: {todo.Todo.Text}");
        var text = string.Join('\n', lines);
        return text.Length == 0 ? "The queue is empty." : text;
    }

    /// <summary>The mails of the inbox, newest first, each between fences.</summary>
    public async ValueTask<string> InboxAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var mail in await desk.Mailbox.ListInboxAsync(cancellationToken))
        {
            text.Append(mail.EmailId).Append('\n')
                .Append(QuotedMail.WithHead(QuotedMail.Fence(mail.Body), QuotedMail.Sender(mail), mail.Subject)).Append('\n');
        }

        return text.Length == 0 ? "The inbox is empty." : text.ToString().TrimEnd();
    }

    /// <summary>The entries of one day in the user's zone, a line each.</summary>
    public async ValueTask<string> DayAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var window = new Interval(desk.Zone.AtStartOfDay(day).ToInstant(), desk.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        var entries = await desk.Calendar.ListAsync(window, cancellationToken);
        return entries.Count == 0
            ? "Nothing is in the calendar that day."
            : string.Join('\n', entries.Select(entry => $"{CivilText.Span(entry.Time, desk.Zone)}: {entry.Title}"));
    }

    /// <summary>The reminders that have been set.</summary>
    public ValueTask<IReadOnlyList<Reminder>> RemindersAsync(CancellationToken cancellationToken) => desk.Reminders.ListAsync(cancellationToken);

    /// <summary>What is remembered that bears on a question, best first.</summary>
    public ValueTask<IReadOnlyList<KnowledgeHit>> SearchAsync(string question, int most, CancellationToken cancellationToken) =>
        desk.KnowledgeBase.SearchAsync(question, most, cancellationToken);
}
