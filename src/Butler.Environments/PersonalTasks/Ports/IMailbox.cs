namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>The user's mailbox: simulated, or a real one.</summary>
public interface IMailbox
{
    /// <summary>The mails in the inbox, newest first.</summary>
    ValueTask<IReadOnlyList<MailMessage>> ListInboxAsync(CancellationToken cancellationToken);

    /// <summary>Sends a mail.</summary>
    /// <returns>Done with the message's id, or Unavailable.</returns>
    ValueTask<ServiceReply> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Puts a draft into the thread of a mail, in place of an earlier one. Nothing is sent.</summary>
    /// <returns>Done with the draft's id, or Unavailable.</returns>
    ValueTask<ServiceReply> SaveDraftAsync(ReplyDraft draft, CancellationToken cancellationToken);
}
