namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>A service that answers 503 from its first call on.</summary>
/// <param name="Service"><c>calendar</c>, <c>mailbox</c>, <c>knowledge_base</c> or <c>reminders</c>.</param>
/// <param name="Steps">For how many steps, 1 to 3.</param>
public sealed record ServiceOutage(string Service, int Steps);
