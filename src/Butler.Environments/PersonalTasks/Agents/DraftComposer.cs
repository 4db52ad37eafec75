using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>Writes the draft of a reply from what the user wants said, when the caller leaves the wording to Butler.</summary>
public static class DraftComposer
{
    /// <summary>Composes the draft.</summary>
    /// <param name="mail">The mail it answers.</param>
    /// <param name="message">What is to be said, a sentence or more; null when the to-do says nothing that may be told.</param>
    /// <param name="tone"><c>professional</c> (also for null), <c>casual</c> or <c>brief</c>.</param>
    /// <param name="sender">The user's name, to sign with.</param>
    public static string Compose(MailMessage mail, string? message, string? tone, string sender)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(sender);
        var first = mail.FromName.Split(' ')[0];
        var own = sender.Split(' ')[0];
        return tone switch
        {
            "casual" => $"Hi {first},\n\n{message ?? "Thanks for your message."}\n\nBest,\n{own}",
            "brief" => $"{message ?? "Thanks."}\n\n{own}",
            _ => $"Dear {mail.FromName},\n\nThank you for your message.{(message is null ? string.Empty : " " + message)}\n\nKind regards,\n{sender}",
        };
    }
}
