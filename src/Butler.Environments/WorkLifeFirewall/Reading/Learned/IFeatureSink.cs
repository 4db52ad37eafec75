namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>Takes what <see cref="FeatureReader"/> finds in a message.</summary>
internal interface IFeatureSink
{
    /// <summary>What comes next is in this clause.</summary>
    void BeginClause(int clause);

    /// <summary>One thing that is in the clause; the same may come again.</summary>
    void Add(ulong feature);

    /// <summary>One thing that is in the message, but in no single clause.</summary>
    void AddAcross(ulong feature);

    /// <summary>The clause has no more.</summary>
    void EndClause();
}
