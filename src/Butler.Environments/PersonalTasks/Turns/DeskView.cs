using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Agents;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>What of a desk is shown, and how.</summary>
public sealed class DeskView(Desk desk, TodoQueue queue, int? maxSteps)
{
    private const int SnippetLength = 140;

    private IReadOnlyList<string> _commitments = [];
    private IReadOnlyList<ObservedMail> _inbox = [];

    /// <summary>Looks into calendar and inbox again; needed after a call that changed something.</summary>
    public async ValueTask RefreshAsync(CancellationToken cancellationToken)
    {
        var today = desk.LocalNow().Date;
        var window = new Interval(desk.Zone.AtStartOfDay(today).ToInstant(), desk.Zone.AtStartOfDay(today.PlusDays(2)).ToInstant());
        var entries = await desk.Calendar.ListAsync(window, cancellationToken);
        _commitments = [.. entries.Select(entry => $"{CivilText.Span(entry.Time, desk.Zone)}: {entry.Title}")];
        var inbox = await desk.Mailbox.ListInboxAsync(cancellationToken);
        _inbox =
        [
            .. inbox.Select(mail => new ObservedMail(
                mail.EmailId,
                $"{mail.FromName} <{mail.FromAddress}>",
                mail.Subject,
                QuotedMail.Fence(Snippet(mail.Body)))),
        ];
    }

    /// <summary>The to-dos as the agent sees them.</summary>
    public IReadOnlyList<ObservedTodo> Todos(bool revealTiers) =>
    [
        .. queue.All.Select(each => new ObservedTodo
        {
            TodoId = each.Todo.TodoId,
            Text = each.Todo.Text,
            Status = each.Status switch
            {
                TodoStatus.Pending => "pending",
                TodoStatus.Done => "done",
                _ => "set_aside",
            },
            ReceivedAt = CivilText.Rfc3339(each.Todo.ReceivedAt, desk.Zone),
            Source = each.Todo.Source,
            Tier = revealTiers ? each.Truth.Tier.ToWire() : null,
        }),
    ];

    /// <summary>The observation after a step.</summary>
    public PersonalTasksObservation Observe(int step, PersonalTasksReply? last, bool revealTiers)
    {
        var profile = desk.Profile;
        return new PersonalTasksObservation
        {
            Now = last?.Now ?? ClockFace.Of(desk.Clock.GetCurrentInstant(), desk.Zone),
            User = new ObservedUser
            {
                Name = profile.Name,
                Timezone = profile.Timezone,
                Role = profile.Role,
                CommunicationStyle = profile.CommunicationStyle,
                WorkingHours = $"{ValueSpelling.Of(profile.WorkingHours.Start)}–{ValueSpelling.Of(profile.WorkingHours.End)}",
            },
            Commitments = _commitments,
            Todos = Todos(revealTiers),
            Inbox = _inbox,
            LastResult = last,
            Step = step,
            MaxSteps = maxSteps,
        };
    }

    /// <summary>A turn's answer with the time and the rest of the queue.</summary>
    public PersonalTasksReply Reply(TurnAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new PersonalTasksReply
        {
            Ok = answer.Refusal is null,
            TodoId = answer.TodoId,
            Effect = answer.Effect,
            Briefing = answer.Briefing,
            Answer = answer.Answer,
            Code = answer.Refusal?.Code,
            Reason = answer.Refusal?.Reason,
            RetryAfterSteps = answer.RetryAfterSteps,
            Accepted = answer.Refusal is { Accepted.Count: > 0 } refusal ? refusal.Accepted : null,
            Now = ClockFace.Of(desk.Clock.GetCurrentInstant(), desk.Zone),
            Remaining =
            [
                .. queue.All.Where(each => each.Status == TodoStatus.Pending)
                    .Select(each => new RemainingTodo(each.Todo.TodoId, each.Todo.Text)),
            ],
        };
    }

    // A character of two halves is left out whole.
    private static string Snippet(string body) =>
        body.Length <= SnippetLength ? body
        : body[..(char.IsHighSurrogate(body[SnippetLength - 1]) ? SnippetLength - 1 : SnippetLength)] + "…";
}
