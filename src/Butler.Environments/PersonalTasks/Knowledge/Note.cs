namespace Butler.Environments.PersonalTasks.Knowledge;

/// <summary>Something written down (<c>notes/*.md</c>).</summary>
/// <param name="Title">The note's name, which citations give.</param>
/// <param name="Text">What it says.</param>
public sealed record Note(string Title, string Text);
