using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>A mail as it is shown to a model: fenced, so that nothing in it is taken for an instruction.</summary>
/// <param name="EmailId">The mail's id.</param>
/// <param name="From">Who wrote it: one line, in the sender's words.</param>
/// <param name="Subject">Its subject: one line, in the sender's words.</param>
/// <param name="UntrustedText">Its text, between fences.</param>
public sealed record QuotedMail(string EmailId, string From, string Subject, string UntrustedText)
{
    private const string Opening = "<<<mail\n";

    /// <summary>Quotes a mail.</summary>
    public static QuotedMail Of(MailMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return new(mail.EmailId, Sender(mail), Line(mail.Subject), Fence(mail.Body));
    }

    /// <summary>Puts untrusted text between fences; a blank stands for each fence mark inside it, so that what is left cannot form a new one.</summary>
    public static string Fence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Opening + WithoutMarks(text) + "\n>>>";
    }

    /// <summary>Puts sender and subject, which others wrote too, at the head of a text that is fenced already.</summary>
    public static string WithHead(string fenced, string from, string subject)
    {
        ArgumentNullException.ThrowIfNull(fenced);
        return $"{Opening}From: {Line(from)}\nSubject: {Line(subject)}\n\n{fenced[Opening.Length..]}";
    }

    /// <summary>The sender's name and address on one line.</summary>
    public static string Sender(MailMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return $"{Line(mail.FromName)} <{Line(mail.FromAddress)}>";
    }

    /// <summary>Untrusted text on one line: a blank stands for each fence mark, line break and control character in it.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marked = WithoutMarks(text);
        return marked.AsSpan().ContainsAnyInRange('\0', '\u001F') || marked.AsSpan().ContainsAnyInRange('\u007F', '\u009F') || marked.AsSpan().IndexOfAny('\u2028', '\u2029') >= 0
            ? string.Concat(marked.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter))
            : marked;
    }

    private static string WithoutMarks(string text) => text.Replace("<<<", " ", StringComparison.Ordinal).Replace(">>>", " ", StringComparison.Ordinal);
}
