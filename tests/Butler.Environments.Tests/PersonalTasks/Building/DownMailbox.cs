using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.Tests.PersonalTasks.Building;

/// <summary>A mailbox that can be read but does not send.</summary>
internal sealed class DownMailbox(IMailbox inner) : IMailbox
{
    public ValueTask<IReadOnlyList<MailMessage>> ListInboxAsync(CancellationToken cancellationToken) => inner.ListInboxAsync(cancellationToken);

    public ValueTask<ServiceReply> SendAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ServiceReply>(new ServiceReply.Unavailable(1));

    public ValueTask<ServiceReply> SaveDraftAsync(ReplyDraft draft, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ServiceReply>(new ServiceReply.Unavailable(1));
}
