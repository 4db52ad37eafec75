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
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        return new MadeTodo(wording.Sentence(template.Text), new Truth
        {
            Kind = TodoKind.Fact,
            Tier = template.Weight,
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
