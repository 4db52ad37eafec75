using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A to-do's text and what is right for it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Truth">What is right.</param>
public sealed record MadeTodo(string Text, Truth Truth)
{
    /// <summary>The to-dos that settling it rightly brings.</summary>
    public IReadOnlyList<MadeTodo> FollowUps { get; init; } = [];
}
