using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A reminder or routine.</summary>
public sealed class ReminderMaker : ITodoMaker
{
    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.Reminder;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        var rule = wording.Rule;
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
        });
    }
}
