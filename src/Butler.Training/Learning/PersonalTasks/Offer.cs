namespace Butler.Training.Learning.PersonalTasks;

/// <summary>A call that may be made.</summary>
/// <param name="Courses">The to-do that it is about; several when it asks who is in them.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Detail">The agent that it is routed to, the field that is asked for, or null.</param>
/// <param name="Label">Its kind.</param>
public sealed record Offer(IReadOnlyList<TodoCourse> Courses, string Tool, string? Detail, string Label)
{
    /// <summary>The kind of the one that asks who is in to-dos.</summary>
    public const string LookUp = "look_up";

    /// <summary>The kind of turning to a to-do, before it is chosen how.</summary>
    public const string GoOn = "go_on";

    /// <summary>The to-do that it is about.</summary>
    public TodoCourse Course => Courses[0];

    /// <summary>Whether it asks who is in to-dos.</summary>
    public bool IsLookUp => Label == LookUp;
}
