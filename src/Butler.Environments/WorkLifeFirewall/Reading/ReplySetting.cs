namespace Butler.Environments.WorkLifeFirewall.Reading;

/// <summary>What a reply answers, as far as reading it needs to know.</summary>
/// <param name="EventId">The event that is answered.</param>
/// <param name="Prompt">All text that the writer was shown and might copy back.</param>
/// <param name="EarlierMessages">The writer's own messages of this week, oldest first; saying one again is no new message.</param>
public sealed record ReplySetting(string EventId, string Prompt, IReadOnlyList<string> EarlierMessages);
