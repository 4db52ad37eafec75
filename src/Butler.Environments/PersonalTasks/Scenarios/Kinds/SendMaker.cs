using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A mail to send to somebody among the contacts.</summary>
public sealed class SendMaker : ITodoMaker
{
    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.Send;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        var person = draft.AddContact(template.Person ?? "colleague");
        var wording = new Wording(draft);
        wording.Set("person", draft.IsEasy ? $"{person.Name} ({person.Email})" : person.Name);
        wording.Set("first", person.First);
        var text = wording.Sentence(template.Text);
        return new MadeTodo(text, new Truth
        {
            Kind = TodoKind.Send,
            Tier = template.Tier == "personal" ? Tier.Personal : Tier.Professional,
            Agent = AgentName.Email,
            Tool = ToolNames.SendEmail,
            Required =
            [
                new Expectation.Same("to", person.Email),
                Expectation.Says.Line("subject", wording.Fill(template.Subject)),
                new Expectation.Says("body", wording.Fill(template.Says), []) { Copied = text },
            ],
            Recipients = [person.Email],
        });
    }
}
