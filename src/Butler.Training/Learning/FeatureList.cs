namespace Butler.Training.Learning;

/// <summary>Gathers the features of a candidate; what stands in it twice counts once.</summary>
internal sealed class FeatureList
{
    private readonly List<int> _places = [];
    private readonly HashSet<int> _known = [];

    /// <summary>Adds a feature.</summary>
    /// <param name="kind">What kind of feature it is, with all that it depends on.</param>
    /// <param name="value">Its value.</param>
    public void Add(ulong kind, ulong value) => Add(FeatureHash.Place(FeatureHash.Join(kind, value)));

    /// <summary>Adds features whose places are known.</summary>
    public void Add(IEnumerable<int> places)
    {
        foreach (var place in places)
        {
            Add(place);
        }
    }

    /// <summary>The places.</summary>
    public int[] ToArray() => [.. _places];

    private void Add(int place)
    {
        if (_known.Add(place))
        {
            _places.Add(place);
        }
    }
}
