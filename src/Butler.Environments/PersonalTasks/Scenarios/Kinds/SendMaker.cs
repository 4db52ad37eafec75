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
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        var person = wording.NeedPerson();
        wording.Set("person", draft.IsEasy ? $"{person.Name} ({person.Email})" : person.Name);
        var text = wording.Sentence(template.Text);
        return new MadeTodo(text, new Truth
        {
            Kind = TodoKind.Send,
            Tier = template.Weight,
            Agent = AgentName.Email,
            Tool = ToolNames.SendEmail,
            Required =
            [
                new Expectation.Same("to", person.Email),
                Expectation.Says.Line("subject", wording.Fill(template.Subject)) with { Never = wording.Fill(template.Never) },
                Expectation.Says.Letter(wording.Fill(template.Says), wording.Fill(template.Never), text),
            ],
            Recipients = [person.Email],
        });
    }
}
