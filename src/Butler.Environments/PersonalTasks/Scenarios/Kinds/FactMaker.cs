using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A fact to remember.</summary>
public sealed class FactMaker : ITodoMaker
{
    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.Fact;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        var wording = new Wording(draft);
        if (template.Person is { } relation)
        {
            var person = draft.AddContact(relation);
            wording.Set("person", person.Name);
            wording.Set("first", person.First);
        }

        return new MadeTodo(wording.Sentence(template.Text), new Truth
        {
            Kind = TodoKind.Fact,
            Tier = template.Tier == "personal" ? Tier.Personal : Tier.Professional,
            Agent = AgentName.Knowledge,
            Tool = ToolNames.AddToKb,
            Required =
            [
                new Expectation.Says("content", wording.Fill(template.Says), []),
                new Expectation.Same("category", template.Category ?? "user_profile"),
            ],
        });
    }
}
