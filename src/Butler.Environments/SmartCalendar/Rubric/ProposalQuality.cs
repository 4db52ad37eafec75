namespace Butler.Environments.SmartCalendar.Rubric;

/// <summary>How good a proposal is.</summary>
public enum ProposalQuality
{
    /// <summary>The meeting cannot be then.</summary>
    Invalid,

    /// <summary>It can, but wishes are broken that need not be.</summary>
    BreaksWishes,

    /// <summary>No wish is broken that need not be, but it could be earlier, which was asked for.</summary>
    Later,

    /// <summary>Nothing is better.</summary>
    Best,
}
