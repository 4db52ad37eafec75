namespace Butler.Training.Learning.PersonalTasks;

/// <summary>A call that may be made on a to-do.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Detail">The agent that it is routed to, the field that is asked for, or null.</param>
/// <param name="Label">Its kind, such as <c>route:habit_agent</c>.</param>
public sealed record Offer(string Tool, string? Detail, string Label);
