using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Ports;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>
/// What of a desk is shown, and how. It is looked at after every step and changes little from one to the next, so that
/// what has been written down is kept until something else is there.
/// </summary>
public sealed class DeskView(Desk desk, TodoQueue queue, int? maxSteps, bool revealTiers)
{
    private const int SnippetLength = 140;

    private readonly ObservedUser _user = Describe(desk.Profile);
    private IReadOnlyList<CalendarEntry> _entries = [];
    private IReadOnlyList<string> _commitments = [];
    private IReadOnlyList<MailMessage> _mails = [];
    private IReadOnlyList<ObservedMail> _inbox = [];
    private IReadOnlyList<ObservedTodo> _todos = [];
    private IReadOnlyList<RemainingTodo> _remaining = [];
    private (Instant Instant, ClockFace Face)? _clock;

    /// <summary>Looks into calendar and inbox again; needed after a call that changed something.</summary>
    public async ValueTask RefreshAsync(CancellationToken cancellationToken)
    {
        var today = desk.LocalNow().Date;
        var window = new Interval(desk.Zone.AtStartOfDay(today).ToInstant(), desk.Zone.AtStartOfDay(today.PlusDays(2)).ToInstant());
        var entries = await desk.Calendar.ListAsync(window, cancellationToken);
        if (!entries.SequenceEqual(_entries))
        {
            (_entries, _commitments) = (entries, [.. entries.Select(entry => $"{CivilText.Span(entry.Time, desk.Zone)}: {entry.Title}")]);
        }

        var mails = await desk.Mailbox.ListInboxAsync(cancellationToken);
        if (!mails.SequenceEqual(_mails))
        {
            (_mails, _inbox) = (mails, [.. mails.Select(Show)]);
        }
    }

    /// <summary>The to-dos as the agent sees them.</summary>
    public IReadOnlyList<ObservedTodo> Todos()
    {
        LookAtQueue();
        return _todos;
    }

    /// <summary>The observation after a step.</summary>
    public PersonalTasksObservation Observe(int step, PersonalTasksReply? last) => new()
    {
        Now = last?.Now ?? Now(),
        User = _user,
        Commitments = _commitments,
        Todos = Todos(),
        Inbox = _inbox,
        LastResult = last,
        Step = step,
        MaxSteps = maxSteps,
    };

    /// <summary>A turn's answer with the time and the rest of the queue.</summary>
    public PersonalTasksReply Reply(TurnAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        LookAtQueue();
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
            Now = Now(),
            Remaining = _remaining,
        };
    }

    private static ObservedUser Describe(UserProfile profile) => new()
    {
        Name = profile.Name,
        Timezone = profile.Timezone,
        Role = profile.Role,
        CommunicationStyle = profile.CommunicationStyle,
        WorkingHours = $"{ValueSpelling.Of(profile.WorkingHours.Start)}–{ValueSpelling.Of(profile.WorkingHours.End)}",
    };

    private static ObservedMail Show(MailMessage mail) =>
        new(mail.EmailId, QuotedMail.Sender(mail), QuotedMail.Line(mail.Subject), QuotedMail.Fence(Snippet(mail.Body)));

    // A character of two halves is left out whole.
    private static string Snippet(string body) =>
        body.Length <= SnippetLength ? body
        : body[..(char.IsHighSurrogate(body[SnippetLength - 1]) ? SnippetLength - 1 : SnippetLength)] + "…";

    private static string Spell(TodoStatus status) => status switch
    {
        TodoStatus.Pending => "pending",
        TodoStatus.Done => "done",
        _ => "set_aside",
    };

    private ClockFace Now()
    {
        var now = desk.Clock.GetCurrentInstant();
        if (_clock is not { } clock || clock.Instant != now)
        {
            _clock = clock = (now, ClockFace.Of(now, desk.Zone));
        }

        return clock.Face;
    }

    // To-dos come at the end of the queue and none leaves it; of what is there, only the status changes.
    private void LookAtQueue()
    {
        var all = queue.All;
        var same = all.Count == _todos.Count;
        for (var at = 0; same && at < all.Count; at++)
        {
            same = _todos[at].Status == Spell(all[at].Status);
        }

        if (same)
        {
            return;
        }

        _todos = [.. all.Select((each, at) => at < _todos.Count ? _todos[at] with { Status = Spell(each.Status) } : Show(each))];
        _remaining =
        [
            .. all.Where(each => each.Status == TodoStatus.Pending).Select(each => new RemainingTodo(each.Todo.TodoId, each.Todo.Text)),
        ];
    }

    private ObservedTodo Show(TodoProgress each) => new()
    {
        TodoId = each.Todo.TodoId,
        Text = each.Todo.Text,
        Status = Spell(each.Status),
        ReceivedAt = CivilText.Rfc3339(each.Todo.ReceivedAt, desk.Zone),
        Source = each.Todo.Source,
        Tier = revealTiers ? each.Truth.Tier.ToWire() : null,
    };
}
