using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A question, with the note that answers it in the knowledge base. Routing it to the knowledge agent settles it.</summary>
public sealed class QuestionMaker : ITodoMaker
{
    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.Question;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        var text = wording.Sentence(template.Text);
        draft.Notes.Add(new Note("memo-" + ValueSpelling.Of(draft.Notes.Count + 1), wording.Sentence(template.Note ?? string.Empty)));
        return new MadeTodo(text, new Truth
        {
            Kind = TodoKind.Question,
            Tier = template.Weight,
            Agent = AgentName.Knowledge,
            Tool = ToolNames.RouteToAgent,
        });
    }
}
