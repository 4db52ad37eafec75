using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>Something that is not Butler's to act on. Setting it aside settles it.</summary>
public sealed class NonActionableMaker : ITodoMaker
{
    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.NonActionable;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(wording);
        return new MadeTodo(wording.Sentence(template.Text), new Truth
        {
            Kind = TodoKind.NonActionable,
            Tier = Tier.Unclassified,
            Agent = AgentName.None,
            Tool = ToolNames.RouteToAgent,
        });
    }
}
