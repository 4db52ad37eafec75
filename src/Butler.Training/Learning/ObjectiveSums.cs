namespace Butler.Training.Learning;

/// <summary>What a batch measured while its gradient was taken; means over the decisions that teach something, by their shares.</summary>
public sealed class ObjectiveSums
{
    private double _shares;
    private double _entropy;
    private double _divergence;
    private double _low;
    private double _high;

    /// <summary>The loss: the objective with its sign turned.</summary>
    public double Loss { get; private set; }

    /// <summary>The mean entropy of the decisions.</summary>
    public double Entropy => Mean(_entropy);

    /// <summary>Their mean divergence from the policy of the beginning.</summary>
    public double Divergence => Mean(_divergence);

    /// <summary>The share of decisions that the lower clip held.</summary>
    public double ClippedLow => Mean(_low);

    /// <summary>The share of decisions that the upper clip held.</summary>
    public double ClippedHigh => Mean(_high);

    /// <summary>Takes note of a decision.</summary>
    public void Note(double share, double loss, double entropy, double divergence, bool isLow, bool isHigh)
    {
        _shares += share;
        Loss += share * loss;
        _entropy += share * entropy;
        _divergence += share * divergence;
        _low += isLow ? share : 0;
        _high += isHigh ? share : 0;
    }

    // Groups that teach nothing have no decisions here.
    private double Mean(double sum) => _shares > 0 ? sum / _shares : 0;
}
