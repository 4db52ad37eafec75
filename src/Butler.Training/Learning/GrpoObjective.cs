namespace Butler.Training.Learning;

/// <summary>
/// The clipped objective of a batch and its gradient. A linear softmax has its gradient in closed form: for a candidate k it is the
/// coefficient of the chosen one's log probability times (1 if k was chosen, else 0) − p(k), on each of k's features.
/// </summary>
/// <param name="settings">How it is trained.</param>
/// <param name="reference">The policy of the beginning.</param>
public sealed class GrpoObjective(GrpoSettings settings, SoftmaxWeights reference)
{
    /// <summary>Adds the gradient of a batch, upwards.</summary>
    /// <param name="weights">The policy.</param>
    /// <param name="batch">Each decision with its advantage and its weight in the mean.</param>
    /// <param name="entropyWeight">The weight of the entropy now.</param>
    /// <param name="gradient">Where it is added.</param>
    public ObjectiveSums Add(SoftmaxWeights weights, IEnumerable<WeighedDecision> batch, double entropyWeight, AdaGrad gradient)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(gradient);
        var sums = new ObjectiveSums();
        foreach (var (decision, advantage, share) in batch)
        {
            var now = weights.Probabilities(decision.Candidates);
            var ratio = now[decision.Chosen] / decision.Probability;
            var isLow = advantage < 0 && ratio < 1 - settings.ClipLow;
            var isHigh = advantage > 0 && ratio > 1 + settings.ClipHigh;
            var coefficient = isLow || isHigh ? 0 : ratio * advantage;
            var clipped = Math.Clamp(ratio, 1 - settings.ClipLow, 1 + settings.ClipHigh);
            var divergence = Divergence(decision, now[decision.Chosen], out var pull);
            var entropy = Entropy(now);
            sums.Note(share, -Math.Min(ratio * advantage, clipped * advantage) + (settings.Beta * divergence) - (entropyWeight * entropy), entropy, divergence, isLow, isHigh);
            Spread(decision, now, share * (coefficient + (settings.Beta * pull)), share * entropyWeight, entropy, gradient);
        }

        return sums;
    }

    private static double Entropy(float[] probabilities)
    {
        var entropy = 0.0;
        foreach (var probability in probabilities)
        {
            entropy -= probability > 0 ? probability * Math.Log(probability) : 0;
        }

        return entropy;
    }

    private static void Spread(Decision decision, float[] now, double coefficient, double entropyWeight, double entropy, AdaGrad gradient)
    {
        for (var at = 0; at < now.Length; at++)
        {
            var own = at == decision.Chosen ? 1 - now[at] : -now[at];
            var spreading = now[at] > 0 ? -now[at] * (Math.Log(now[at]) + entropy) : 0;
            var slope = (float)((coefficient * own) + (entropyWeight * spreading));
            if (slope == 0)
            {
                continue;
            }

            foreach (var place in decision.Candidates[at].Features)
            {
                gradient.Add(place, slope);
            }
        }
    }

    // Schulman's third estimator: x − ln x − 1 with x = reference / policy; its slope by the log probability is 1 − x, and it is to fall.
    private double Divergence(Decision decision, double now, out double pull)
    {
        pull = 0;
        if (settings.Beta == 0)
        {
            return 0;
        }

        var x = reference.Probabilities(decision.Candidates)[decision.Chosen] / now;
        pull = x - 1;
        return x - Math.Log(x) - 1;
    }
}
