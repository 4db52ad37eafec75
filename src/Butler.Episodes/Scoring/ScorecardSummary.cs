namespace Butler.Episodes.Scoring;

/// <summary>The scorecard so far.</summary>
public sealed record ScorecardSummary
{
    /// <summary>The score: the parts plus the penalties.</summary>
    public required double Score { get; init; }

    /// <summary>The contribution of each leaf, penalties left out, in the rubric's order.</summary>
    public required IReadOnlyList<RubricPart> Parts { get; init; }

    /// <summary>All penalties together: 0, or negative.</summary>
    public required double Penalty { get; init; }

    /// <summary>How many penalties there were.</summary>
    public required int Violations { get; init; }

    /// <summary>How many things have been paid for.</summary>
    public required int Paid { get; init; }

    /// <summary>Of how many.</summary>
    public required int Subjects { get; init; }

    /// <summary>Whether the truth behind the score is an estimate (the user's own words) and not known (an episode).</summary>
    public required bool Estimated { get; init; }
}
