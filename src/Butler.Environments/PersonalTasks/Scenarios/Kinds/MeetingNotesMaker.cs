using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>Notes of a meeting: filing them is the meeting agent's deed and brings the action items in them as to-dos.</summary>
public sealed class MeetingNotesMaker(IReadOnlyList<ITodoMaker> makers) : ITodoMaker
{
    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.MeetingNotes;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        var text = wording.Sentence(template.Text);
        var followUps = template.FollowUps
            .Select(followUp => makers.First(maker => maker.Kind == followUp.PlainKind).Make(followUp, draft, wording))
            .ToArray();
        var truth = new Truth
        {
            Kind = TodoKind.MeetingNotes,
            Tier = template.Weight,
            Agent = AgentName.Meeting,
            Tool = ToolNames.AddToKb,
            Required =
            [
                new Expectation.Says("content", wording.Fill(template.Says), []),
                new Expectation.Same("category", "meeting"),
            ],
        };
        return new MadeTodo(text, truth) { FollowUps = followUps };
    }
}
