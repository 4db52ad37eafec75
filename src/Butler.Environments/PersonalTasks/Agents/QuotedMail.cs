using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>A mail as it is shown to a model: fenced, so that nothing in it is taken for an instruction.</summary>
/// <param name="EmailId">The mail's id.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="Subject">Its subject line.</param>
/// <param name="UntrustedText">Its text, between fences.</param>
public sealed record QuotedMail(string EmailId, string From, string Subject, string UntrustedText)
{
    /// <summary>Quotes a mail.</summary>
    public static QuotedMail Of(MailMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return new(mail.EmailId, $"{mail.FromName} <{mail.FromAddress}>", mail.Subject, Fence(mail.Body));
    }

    /// <summary>Puts untrusted text between fences; a blank stands for each fence mark inside it, so that what is left cannot form a new one.</summary>
    public static string Fence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return "<<<mail\n" + text.Replace("<<<", " ", StringComparison.Ordinal).Replace(">>>", " ", StringComparison.Ordinal) + "\n>>>";
    }
}
