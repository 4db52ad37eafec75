namespace Butler.Training.Learning.PersonalTasks;

/// <summary>A call that may be made on a to-do.</summary>
/// <param name="Course">The to-do and how far it has come.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Detail">The agent that it is routed to, the field that is asked for, or null.</param>
/// <param name="Label">Its kind.</param>
public sealed record Offer(TodoCourse Course, string Tool, string? Detail, string Label);
