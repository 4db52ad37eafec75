namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>Lists what is in a message, each thing once; for those who learn the weights.</summary>
internal sealed class FeatureList : IFeatureSink
{
    private readonly HashSet<ulong> _features = [];

    /// <summary>What was found so far, in the order of the text.</summary>
    public IReadOnlyCollection<ulong> Features => _features;

    public void BeginClause(int clause)
    {
    }

    public void Add(ulong feature)
    {
        if (_features.Count < FeatureReader.Most)
        {
            _features.Add(feature);
        }
    }

    public void AddAcross(ulong feature) => Add(feature);

    public void EndClause()
    {
    }
}
