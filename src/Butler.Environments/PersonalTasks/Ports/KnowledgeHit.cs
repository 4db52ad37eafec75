namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>Something remembered that bears on a question.</summary>
/// <param name="Source">Where it stands (<c>contacts</c>, <c>notes/budget</c> …), for the citation.</param>
/// <param name="Text">What it says.</param>
public sealed record KnowledgeHit(string Source, string Text);
