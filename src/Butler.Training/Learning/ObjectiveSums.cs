namespace Butler.Training.Learning;

/// <summary>What a batch measured while its gradient was taken; means over decisions by their shares.</summary>
public sealed class ObjectiveSums
{
    private double _shares;

    /// <summary>The loss: the objective with its sign turned.</summary>
    public double Loss { get; private set; }

    /// <summary>The sum of the entropies by share.</summary>
    public double Entropy { get; private set; }

    /// <summary>The sum of the divergences by share.</summary>
    public double Divergence { get; private set; }

    /// <summary>The share of decisions that the lower clip held.</summary>
    public double ClippedLow { get; private set; }

    /// <summary>The share of decisions that the upper clip held.</summary>
    public double ClippedHigh { get; private set; }

    /// <summary>The mean entropy of the decisions.</summary>
    public double MeanEntropy => _shares > 0 ? Entropy / _shares : 0;

    /// <summary>Takes note of a decision.</summary>
    public void Note(double share, double loss, double entropy, double divergence, bool isLow, bool isHigh)
    {
        _shares += share;
        Loss += share * loss;
        Entropy += share * entropy;
        Divergence += share * divergence;
        ClippedLow += isLow ? share : 0;
        ClippedHigh += isHigh ? share : 0;
    }
}
