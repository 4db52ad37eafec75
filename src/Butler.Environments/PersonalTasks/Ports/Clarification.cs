namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>A question for one missing field of one to-do.</summary>
/// <param name="TodoId">The to-do.</param>
/// <param name="Field">The field's name, as the tools call it.</param>
/// <param name="Question">The question in words.</param>
public sealed record Clarification(string TodoId, string Field, string Question);
