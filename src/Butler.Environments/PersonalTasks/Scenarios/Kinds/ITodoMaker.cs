namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>Makes to-dos of one kind, each with its truth and with what it needs in contacts, inbox, calendar and notes.</summary>
public interface ITodoMaker
{
    /// <summary>The kind.</summary>
    TodoKind Kind { get; }

    /// <summary>Makes a to-do from a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="draft">The episode in the making.</param>
    /// <param name="wording">The to-do's slots; its person is set, where the template has one.</param>
    MadeTodo Make(Template template, ScenarioDraft draft, Wording wording);
}
