namespace Butler.Environments.Language.Routing;

/// <summary>All that the router makes of a to-do.</summary>
internal readonly record struct Verdict(TodoRouting Routing, bool IsQuestion);
