namespace Butler.Environments.Language.Routing;

/// <summary>What the router makes of one to-do.</summary>
public sealed record TodoRouting
{
    /// <summary>Whose the to-do is.</summary>
    public required AgentName Agent { get; init; }

    /// <summary>How much it weighs; <see cref="Routing.Tier.Unclassified"/> exactly when <see cref="Agent"/> is <see cref="AgentName.None"/>.</summary>
    public required Tier Tier { get; init; }

    /// <summary>How far its words lean to private life (above 0) or to work (below), in the router's weights; it orders what is in doubt.</summary>
    public double Lean { get; init; }

    /// <summary>How sure the router is, from 0 (a guess) to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The words of the text that decided, in the text's order; empty when nothing spoke for any agent.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
}
