using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.Mcp.Demo;

/// <summary>An episode that a policy played through the MCP door.</summary>
public sealed record DemoRun
{
    /// <summary>The policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The world's id.</summary>
    public required string World { get; init; }

    /// <summary>The seed; null for the user's own words.</summary>
    public long? Seed { get; init; }

    /// <summary>How it began.</summary>
    public required EpisodeStep Start { get; init; }

    /// <summary>Every call.</summary>
    public required IReadOnlyList<DemoCall> Calls { get; init; }

    /// <summary>The final scorecard.</summary>
    public required ScorecardSummary Scorecard { get; init; }
}
