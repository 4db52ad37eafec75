using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Ports;
using NodaTime;

namespace Butler.Mcp.Assistant;

/// <summary>The content of a knowledge folder.</summary>
public sealed record Household
{
    /// <summary>What is known of the person.</summary>
    public required PersonalKnowledge Knowledge { get; init; }

    /// <summary>What the simulated mailbox starts with.</summary>
    public IReadOnlyList<SampleMail> Mails { get; init; } = [];

    /// <summary>The simulated inbox at a moment: its mails came in over the last hours.</summary>
    public IReadOnlyList<MailMessage> Inbox(Instant now) =>
    [
        .. Mails.Select((mail, index) => new MailMessage
        {
            EmailId = "mail_" + ValueSpelling.Of(index + 1),
            ThreadId = "thread_" + ValueSpelling.Of(index + 1),
            FromName = mail.FromName,
            FromAddress = mail.FromAddress,
            Subject = mail.Subject,
            Body = mail.Body,
            ReceivedAt = now - Duration.FromHours(index + 1),
        }),
    ];
}
