using System.Numerics.Tensors;

namespace Butler.Training.Learning;

/// <summary>A linear score for each candidate, and the softmax over them: the whole of what is learned.</summary>
public sealed class SoftmaxWeights
{
    private readonly float[] _weights;

    /// <summary>Begins with weights of 0: every candidate is equally likely.</summary>
    public SoftmaxWeights()
        : this(new float[FeatureHash.Places])
    {
    }

    /// <summary>Begins with weights of before.</summary>
    /// <exception cref="ArgumentException">They are not as many as there are places.</exception>
    public SoftmaxWeights(float[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length != FeatureHash.Places)
        {
            throw new ArgumentException($"There are {FeatureHash.Places} weights, not {weights.Length}.", nameof(weights));
        }

        _weights = weights;
    }

    /// <summary>The weights by place.</summary>
    public Span<float> Values => _weights;

    /// <summary>How likely each candidate is to be chosen; they add up to 1.</summary>
    public float[] Probabilities(IReadOnlyList<Candidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var scores = new float[candidates.Count];
        for (var at = 0; at < scores.Length; at++)
        {
            foreach (var place in candidates[at].Features)
            {
                scores[at] += _weights[place];
            }
        }

        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }
}
