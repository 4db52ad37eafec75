using Butler.Environments.Calls;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Reading;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>The agent for mail: finds the thread, drafts replies, sends what it is told to send.</summary>
public sealed class EmailAgent(Desk desk) : ISubAgent
{
    /// <inheritdoc/>
    public async ValueTask<Briefing> BriefAsync(Todo todo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(todo);
        var reading = desk.Read(todo.Text);
        var facts = new List<BriefingFact>();
        var mail = Best(await desk.Mailbox.ListInboxAsync(cancellationToken), todo.Text, reading);
        if (mail is not null)
        {
            facts.Add(new BriefingFact("email_id", mail.EmailId, "inbox"));
        }

        facts.AddRange(RecipientFacts.For("to", reading.Addresses, reading.Recipients));
        if (reading.Subject is { } subject)
        {
            facts.Add(new BriefingFact("subject", subject, "text"));
        }

        if (reading.Message is { } message)
        {
            facts.Add(new BriefingFact("body", message, "text"));
        }

        if (reading.Tone is { } tone)
        {
            facts.Add(new BriefingFact("tone", tone, "text"));
        }

        return new Briefing
        {
            Agent = "email_agent",
            Facts = facts,
            Missing = facts.Any(fact => fact.Field is "to" or "email_id") ? [] : ["to"],
            Mail = mail is null ? null : QuotedMail.Of(mail),
        };
    }

    /// <summary>Sends a mail.</summary>
    public async ValueTask<ActOutcome> SendAsync(PersonalTasksAction.SendEmail request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.InReplyTo is { } answered && await FindAsync(answered, cancellationToken) is null)
        {
            return await UnknownMailAsync("in_reply_to", answered, cancellationToken);
        }

        var sent = await desk.Mailbox.SendAsync(
            new OutgoingMail { To = request.To, Cc = request.Cc, Subject = request.Subject, Body = request.Body, InReplyTo = request.InReplyTo },
            cancellationToken);
        var reached = request.To.Union(request.Cc).ToArray();
        return ActOutcome.Of(sent, id => new ActOutcome.Accepted(
            new Effect { Kind = "mail_sent", Id = id, Title = request.Subject, Recipients = reached },
            ValueSpelling.Of(request),
            reached));
    }

    /// <summary>Puts a draft into the thread of a mail. Nothing is sent.</summary>
    public async ValueTask<ActOutcome> DraftAsync(PersonalTasksAction.DraftReply request, Todo todo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(todo);
        if (await FindAsync(request.EmailId, cancellationToken) is not { } mail)
        {
            return await UnknownMailAsync("email_id", request.EmailId, cancellationToken);
        }

        var whole = request with
        {
            Tone = request.Tone ?? "professional",
            Body = request.Body ?? DraftComposer.Compose(mail, desk.Read(todo.Text).Message, request.Tone, desk.Profile.Name),
        };
        var subject = mail.Subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase) ? mail.Subject : "Re: " + mail.Subject;
        var saved = await desk.Mailbox.SaveDraftAsync(
            new ReplyDraft(mail.EmailId, mail.ThreadId, mail.FromAddress, subject, whole.Body), cancellationToken);
        return ActOutcome.Of(saved, id => new ActOutcome.Accepted(
            new Effect { Kind = "draft_saved", Id = id, Title = subject, Text = whole.Body },
            ValueSpelling.Of(whole),
            []));
    }

    // The mail a to-do means: from somebody it names, and of several the one whose subject shares most words with it. Where it
    // names nobody known, two words of a subject have to be there; a mail from somebody else is not what it means.
    private static MailMessage? Best(IReadOnlyList<MailMessage> inbox, string text, TodoContent reading)
    {
        var words = FactWords.In(text);
        var addresses = reading.People.Select(person => person.Email).Concat(reading.Addresses).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = inbox.Where(mail => addresses.Contains(mail.FromAddress)).ToArray();
        if (named.Length == 0 && addresses.Count > 0)
        {
            return null;
        }

        return (named.Length > 0 ? named : inbox)
            .Select(mail => (Mail: mail, Shared: FactWords.Shared(words, mail.Subject)))
            .Where(each => named.Length > 0 || each.Shared > 1)
            .OrderByDescending(each => each.Shared)
            .Select(each => each.Mail)
            .FirstOrDefault();
    }

    private async ValueTask<MailMessage?> FindAsync(string emailId, CancellationToken cancellationToken) =>
        (await desk.Mailbox.ListInboxAsync(cancellationToken)).FirstOrDefault(mail => mail.EmailId == emailId);

    private async ValueTask<ActOutcome> UnknownMailAsync(string field, string id, CancellationToken cancellationToken)
    {
        var inbox = await desk.Mailbox.ListInboxAsync(cancellationToken);
        return new ActOutcome.Rejected(new Refusal(
            "unknown_email",
            $"{field} is the id of a mail in the inbox; there is no '{id}'.",
            [.. inbox.Take(10).Select(mail => mail.EmailId)]));
    }
}
