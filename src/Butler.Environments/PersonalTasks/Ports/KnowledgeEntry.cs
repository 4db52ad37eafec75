namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>Something to remember.</summary>
/// <param name="Category">One of the categories of <c>add_to_kb</c>.</param>
/// <param name="Content">The fact in full.</param>
public sealed record KnowledgeEntry(string Category, string Content);
