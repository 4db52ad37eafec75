using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Truths;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A reply to draft, with the mail it answers in the inbox.</summary>
public sealed class ReplyMaker : ITodoMaker
{
    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.Reply;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        var person = draft.AddContact(template.Person ?? "colleague");
        var wording = new Wording(draft);
        wording.Set("person", person.Name);
        wording.Set("first", person.First);
        var text = wording.Sentence(template.Text);
        var id = "mail_" + ValueSpelling.Of(draft.Inbox.Count + 1);
        draft.Inbox.Add(new MailMessage
        {
            EmailId = id,
            ThreadId = "thread_" + ValueSpelling.Of(draft.Inbox.Count + 1),
            FromName = person.Name,
            FromAddress = person.Email,
            Subject = wording.Sentence(template.Subject[0]),
            Body = wording.Fill(template.Body ?? string.Empty),
            ReceivedAt = draft.Now - Duration.FromMinutes(30 + draft.Random.Next(2000)),
        });
        var required = new List<Expectation>
        {
            new Expectation.Same("email_id", id),
            new Expectation.Says("body", wording.Fill(template.Says), []) { Copied = text },
        };
        if (template.Tone is { } tone)
        {
            required.Add(new Expectation.Same("tone", tone));
        }

        return new MadeTodo(text, new Truth
        {
            Kind = TodoKind.Reply,
            Tier = template.Tier == "personal" ? Tier.Personal : Tier.Professional,
            Agent = AgentName.Email,
            Tool = ToolNames.DraftReply,
            Required = required,
        });
    }
}
