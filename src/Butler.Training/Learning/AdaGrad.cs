namespace Butler.Training.Learning;

/// <summary>
/// Steps that grow smaller where much has been learned (Duchi, Hazan and Singer, 2011): rare words learn as fast as common ones.
/// It touches only what the gradient touches.
/// </summary>
public sealed class AdaGrad
{
    private const float Epsilon = 1e-8f;

    private readonly float[] _squares;
    private readonly float[] _gradient = new float[FeatureHash.Places];
    private readonly List<int> _touched = [];

    /// <summary>Begins anew, or with the squares of before.</summary>
    public AdaGrad(float[]? squares = null) => _squares = squares ?? new float[FeatureHash.Places];

    /// <summary>The sums of squares so far, by place.</summary>
    public ReadOnlySpan<float> Squares => _squares;

    /// <summary>Adds to the gradient of a place, upwards.</summary>
    public void Add(int place, float gradient)
    {
        if (_gradient[place] == 0)
        {
            _touched.Add(place);
        }

        _gradient[place] += gradient;
    }

    /// <summary>Takes the step, and begins the next gradient.</summary>
    public void Step(SoftmaxWeights weights, double learningRate)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var values = weights.Values;
        foreach (var place in _touched)
        {
            var gradient = _gradient[place];
            _gradient[place] = 0;
            if (gradient != 0)
            {
                _squares[place] += gradient * gradient;
                values[place] += (float)learningRate * gradient / (MathF.Sqrt(_squares[place]) + Epsilon);
            }
        }

        _touched.Clear();
    }
}
