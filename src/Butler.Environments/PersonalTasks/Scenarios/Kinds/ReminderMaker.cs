using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A reminder or routine: with everything said, or at a time of day that only the user knows.</summary>
public sealed class ReminderMaker : ITodoMaker
{
    private const double ShareUnsaid = 0.36;

    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.Reminder;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        var rule = wording.Rule;
        var missing = TimeIsUnsaid(template, draft, wording) ? new MissingField("time_of_day", rule.At) : null;
        wording.Set("rule", missing is null ? rule.Words : rule.Days);
        var text = wording.Sentence(template.Text);
        var required = new List<Expectation>
        {
            Expectation.Says.Line("label", wording.Fill(template.Label)),
            new Expectation.Same("frequency", rule.Frequency),
            new Expectation.Same("time_of_day", ValueSpelling.Of(rule.Time)),
        };
        if (rule.Date is { } date)
        {
            required.Add(new Expectation.Same("date", ValueSpelling.Of(date)));
        }

        return new MadeTodo(text, new Truth
        {
            Kind = TodoKind.Reminder,
            Tier = template.Weight,
            Agent = AgentName.Habit,
            Tool = ToolNames.SetReminder,
            Required = required,
            Missing = missing,
        });
    }

    // What notes bring has its time in the notes.
    private static bool TimeIsUnsaid(Template template, ScenarioDraft draft, Wording wording) =>
        !draft.IsEasy && template.TimeCanBeUnsaid && template.Has("{rule}") && !wording.Has("rule") && draft.Random.Chance(ShareUnsaid);
}
