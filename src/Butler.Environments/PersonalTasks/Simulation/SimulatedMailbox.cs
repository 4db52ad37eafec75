using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.PersonalTasks.Simulation;

/// <summary>A mailbox in memory: an inbox, what has been sent, and one draft a thread.</summary>
public sealed class SimulatedMailbox(IEnumerable<MailMessage> inbox, SimulatedOutage? outage = null) : IMailbox
{
    private readonly IReadOnlyList<MailMessage> _inbox = [.. inbox.OrderByDescending(mail => mail.ReceivedAt)];
    private readonly List<OutgoingMail> _sent = [];
    private readonly List<ReplyDraft> _drafts = [];

    /// <summary>The mails that have gone out, in order; invitations among them.</summary>
    public IReadOnlyList<OutgoingMail> Sent => _sent;

    /// <summary>The drafts that wait, one a thread.</summary>
    public IReadOnlyList<ReplyDraft> Drafts => _drafts;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MailMessage>> ListInboxAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_inbox);

    /// <inheritdoc/>
    public ValueTask<ServiceReply> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (outage?.Answer("mailbox") is { } down)
        {
            return ValueTask.FromResult(down);
        }

        _sent.Add(mail);
        return ValueTask.FromResult<ServiceReply>(new ServiceReply.Done("message_" + ValueSpelling.Of(_sent.Count)));
    }

    /// <inheritdoc/>
    public ValueTask<ServiceReply> SaveDraftAsync(ReplyDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (outage?.Answer("mailbox") is { } down)
        {
            return ValueTask.FromResult(down);
        }

        var at = _drafts.FindIndex(each => each.ThreadId == draft.ThreadId);
        if (at >= 0)
        {
            _drafts[at] = draft;
        }
        else
        {
            _drafts.Add(draft);
            at = _drafts.Count - 1;
        }

        return ValueTask.FromResult<ServiceReply>(new ServiceReply.Done("draft_" + ValueSpelling.Of(at + 1)));
    }
}
