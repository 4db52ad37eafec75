namespace Butler.Environments.PersonalTasks;

/// <summary>A to-do that comes in while others are being worked on.</summary>
/// <param name="AfterStep">It is there once this step has been taken, or sooner when nothing else is pending.</param>
/// <param name="Todo">The to-do.</param>
public sealed record Arrival(int AfterStep, Todo Todo);
