using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.Tests.PersonalTasks.Building;

/// <summary>A mailbox with one mail of a given text.</summary>
internal sealed class LongMailbox(string body) : IMailbox
{
    public ValueTask<IReadOnlyList<MailMessage>> ListInboxAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<MailMessage>>(
    [
        new MailMessage
        {
            EmailId = "mail_1",
            ThreadId = "thread_1",
            FromName = "Tomas Lindgren",
            FromAddress = "tomas.lindgren@forge.example",
            Subject = "Audit date",
            Body = body,
            ReceivedAt = Desks.Now,
        },
    ]);

    public ValueTask<ServiceReply> SendAsync(OutgoingMail mail, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ServiceReply> SaveDraftAsync(ReplyDraft draft, CancellationToken cancellationToken) => throw new NotSupportedException();
}
