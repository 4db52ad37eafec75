using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Episodes;

namespace Butler.Mcp.Demo;

/// <summary>One call of a demo as its client saw it.</summary>
public sealed record DemoCall
{
    /// <summary>The tool.</summary>
    public required string Tool { get; init; }

    /// <summary>What it was called with.</summary>
    public required JsonElement Arguments { get; init; }

    /// <summary>The to-do it was about, or null.</summary>
    public string? TodoId { get; init; }

    /// <summary>Its reward.</summary>
    public required double Reward { get; init; }

    /// <summary>Where the reward came from, by leaf.</summary>
    public required JsonObject Parts { get; init; }

    /// <summary>The penalty taken.</summary>
    public required double Penalty { get; init; }

    /// <summary>Why it was refused, or null.</summary>
    public string? Error { get; init; }

    /// <summary>What the call brought about, in a few words.</summary>
    public required string Outcome { get; init; }

    /// <summary>The step before it.</summary>
    public required EpisodeStep Before { get; init; }

    /// <summary>The step that it was.</summary>
    public required EpisodeStep After { get; init; }
}
