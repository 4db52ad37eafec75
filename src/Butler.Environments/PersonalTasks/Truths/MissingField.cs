namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>The one thing about a to-do that only the user knows.</summary>
/// <param name="Field">The parameter, as the tools call it.</param>
/// <param name="Answer">What the user says when asked for it.</param>
public sealed record MissingField(string Field, string Answer);
