using Butler.Episodes;

namespace Butler.Training.Learning;

/// <summary>
/// Group relative policy optimisation (Shao et al., 2024) of a linear softmax policy. The same settings give the same weights, to
/// the bit, on one core as on many; processors of other vector widths round otherwise.
/// </summary>
public sealed class GrpoTrainer
{
    private readonly GrpoSettings _settings;
    private readonly GroupSampler _sampler;
    private readonly GrpoObjective _objective;
    private readonly AdaGrad _optimiser;
    private int _barren;

    /// <summary>Begins a run, or goes on with one.</summary>
    /// <param name="world">The world.</param>
    /// <param name="newChoices">Makes what there is to choose from.</param>
    /// <param name="settings">How it is trained.</param>
    /// <param name="from">Where a run of before stands, or null.</param>
    public GrpoTrainer(IWorld world, Func<IChoices> newChoices, GrpoSettings settings, Checkpoint? from = null)
    {
        (_settings, _sampler) = (settings, new GroupSampler(world, newChoices, settings));
        Weights = from is null ? new SoftmaxWeights() : new SoftmaxWeights([.. from.Weights]);
        _optimiser = new AdaGrad(from is null ? null : [.. from.Squares]);
        _objective = new GrpoObjective(settings, new SoftmaxWeights());
        (Step, _barren) = (from?.Step ?? 0, from?.Barren ?? 0);
    }

    /// <summary>What is learned so far.</summary>
    public SoftmaxWeights Weights { get; }

    /// <summary>How many updates have been made.</summary>
    public int Step { get; private set; }

    /// <summary>Whether the run is at its end: all steps are made, or the groups have taught nothing for long.</summary>
    public bool IsOver => Step >= _settings.Steps || (_settings.Patience > 0 && _barren >= _settings.Patience);

    /// <summary>Where the run stands.</summary>
    public Checkpoint Save() => new(Step, _barren, _settings, Weights.Values.ToArray(), _optimiser.Squares.ToArray());

    /// <summary>Makes one update.</summary>
    public async Task<GrpoStep> UpdateAsync(CancellationToken cancellationToken)
    {
        // Counted only when it is made: a run that is stopped while episodes are played goes on with this very update.
        var number = Step + 1;
        var groups = await _sampler.PlayAsync(Weights, number, cancellationToken);
        var credited = _settings.ShuffleRewards ? Shuffled(groups, number) : groups;
        var batch = Weigh(credited, out var barren);
        _barren = barren == groups.Length ? _barren + 1 : 0;
        var entropyWeight = _settings.Entropy * Math.Max(0, 1 - ((double)(number - 1) / _settings.Steps));
        var sums = new ObjectiveSums();
        for (var iteration = 0; iteration < _settings.Iterations; iteration++)
        {
            sums = _objective.Add(Weights, batch, entropyWeight, _optimiser);
            _optimiser.Step(Weights, _settings.LearningRate);
        }

        Step = number;
        return Measure(groups, sums, barren);
    }

    private GrpoStep Measure(Trajectory[][] groups, ObjectiveSums sums, int barren)
    {
        var all = groups.SelectMany(group => group).ToArray();
        return new GrpoStep
        {
            Step = Step,
            Reward = all.Average(each => each.Return),
            RewardStd = groups.Average(group => Advantages.Spread([.. group.Select(each => each.Return)])),
            FracRewardZeroStd = (double)barren / groups.Length,
            Loss = sums.Loss,
            Entropy = sums.Entropy,
            Kl = sums.Divergence,
            ClipLow = sums.ClippedLow,
            ClipHigh = sums.ClippedHigh,
            Violations = all.Average(each => each.Violations),
            Length = all.Average(each => each.Decisions.Count),
            Parts = [.. Enumerable.Range(0, all[0].Parts.Count).Select(part => all.Average(each => each.Parts[part]))],
        };
    }

    private List<WeighedDecision> Weigh(Trajectory[][] groups, out int barren)
    {
        barren = 0;
        var batch = new List<WeighedDecision>();
        var share = 1.0 / (groups.Length * _settings.Generations);
        var longest = groups.Max(group => group.Max(each => each.Decisions.Count));
        foreach (var group in groups)
        {
            if (Advantages.Of(group, _settings) is not { } advantages)
            {
                barren++;
                continue;
            }

            for (var rollout = 0; rollout < group.Length; rollout++)
            {
                // Dr. GRPO divides by a constant and not by each one's own length, which would favour the short.
                var decisions = group[rollout].Decisions;
                var length = _settings.ScaleBySpread ? decisions.Count : longest;
                batch.AddRange(decisions.Select((decision, at) => new WeighedDecision(decision, advantages[rollout][at], share / length)));
            }
        }

        return batch;
    }

    // Each keeps its decisions and gets the rewards of another of its group, step by step: nothing is learned from them, in no form of credit.
    private Trajectory[][] Shuffled(Trajectory[][] groups, int number)
    {
        var random = new EpisodeRandom(_settings.Seed).Fork($"shuffle/{number}");
        return
        [
            .. groups.Select(group => random.Shuffle([.. group.Select(each => each.Rewards)]).Select((rewards, at) => group[at] with { Rewards = rewards }).ToArray()),
        ];
    }
}
