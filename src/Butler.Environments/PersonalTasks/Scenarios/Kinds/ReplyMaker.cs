using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A reply to draft, with the mail it answers in the inbox.</summary>
public sealed class ReplyMaker : ITodoMaker
{
    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.Reply;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        var person = wording.NeedPerson();
        var text = wording.Sentence(template.Text);
        var id = draft.AddMail(person, wording.Sentence(template.Subject[0]), wording.Fill(template.Body ?? string.Empty));
        var required = new List<Expectation>
        {
            new Expectation.Same("email_id", id),
            Expectation.Says.Letter(wording.Fill(template.Says), wording.Fill(template.Never), text),
        };
        if (template.Tone is { } tone)
        {
            required.Add(new Expectation.Same("tone", tone));
        }

        return new MadeTodo(text, new Truth
        {
            Kind = TodoKind.Reply,
            Tier = template.Weight,
            Agent = AgentName.Email,
            Tool = ToolNames.DraftReply,
            Required = required,
        });
    }
}
