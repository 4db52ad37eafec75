namespace Butler.Environments.Language.Routing;

/// <summary>The agents' names on every wire: <c>meeting_agent</c>, <c>email_agent</c>, <c>knowledge_agent</c>, <c>habit_agent</c>, <c>none</c>.</summary>
public static class AgentNames
{
    /// <summary>All names in the order in which they are shown to a caller.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["meeting_agent", "email_agent", "knowledge_agent", "habit_agent", "none"];

    /// <summary>The wire name of an agent.</summary>
    public static string ToWire(this AgentName agent) => agent switch
    {
        AgentName.Meeting => "meeting_agent",
        AgentName.Email => "email_agent",
        AgentName.Knowledge => "knowledge_agent",
        AgentName.Habit => "habit_agent",
        AgentName.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(agent), agent, "Not an agent."),
    };

    /// <summary>Reads a wire name; the case and surrounding blanks do not matter.</summary>
    /// <returns>False when the text names no agent.</returns>
    public static bool TryParse(string? text, out AgentName agent)
    {
        AgentName? found = text?.Trim().ToLowerInvariant() switch
        {
            "meeting_agent" => AgentName.Meeting,
            "email_agent" => AgentName.Email,
            "knowledge_agent" => AgentName.Knowledge,
            "habit_agent" => AgentName.Habit,
            "none" => AgentName.None,
            _ => null,
        };
        agent = found ?? AgentName.None;
        return found is not null;
    }
}
