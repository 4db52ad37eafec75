using System.Text.Json;
using System.Text.Json.Nodes;

namespace Butler.Training.Learning;

/// <summary>How a policy is trained. The names are those of the trainers for language models where these have one.</summary>
public sealed record GrpoSettings
{
    /// <summary>The seed of everything that chance decides.</summary>
    public long Seed { get; init; }

    /// <summary>How many updates.</summary>
    public int Steps { get; init; } = 500;

    /// <summary>How many episodes (queues, weeks, problems) one update takes.</summary>
    public int Groups { get; init; } = 16;

    /// <summary>How often each is played: the size of a group.</summary>
    public int Generations { get; init; } = 8;

    /// <summary>How often one batch is gone through. With 1 the ratio is 1 and the clip never acts.</summary>
    public int Iterations { get; init; } = 2;

    /// <summary>How far the ratio may fall.</summary>
    public double ClipLow { get; init; } = 0.2;

    /// <summary>How far the ratio may rise.</summary>
    public double ClipHigh { get; init; } = 0.28;

    /// <summary>The weight of the divergence from the policy of the beginning.</summary>
    public double Beta { get; init; }

    /// <summary>The weight of the entropy at the first step; it falls to 0 in a line.</summary>
    public double Entropy { get; init; } = 0.01;

    /// <summary>The learning rate of AdaGrad.</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>Whether advantages are divided by the group's spread (GRPO), or not (Dr. GRPO, Liu et al. 2025).</summary>
    public bool ScaleBySpread { get; init; } = true;

    /// <summary>What a decision is credited with.</summary>
    public Credit Credit { get; init; } = Credit.ToGo;

    /// <summary>Ends when the groups have taught nothing for so many steps in a row; 0 never to.</summary>
    public int Patience { get; init; } = 50;

    /// <summary>Gives each trajectory the rewards of another: the control that must not learn.</summary>
    public bool ShuffleRewards { get; init; }

    /// <summary>Every how many steps the policy is measured on the validation split; 0 never. It changes nothing of what is learned.</summary>
    public int ValidateEvery { get; init; } = 25;

    /// <summary>The split that is trained on.</summary>
    public string Split { get; init; } = "train";

    /// <summary>The difficulties that episodes are taken from in turn; empty for the world's first.</summary>
    public IReadOnlyList<string> Difficulties { get; init; } = [];

    /// <summary>The names of the settings in which another run learns otherwise; how long it goes on and how often it is measured are none.</summary>
    public IReadOnlyList<string> DifferencesFrom(GrpoSettings other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (own, others) = (Members(this), Members(other with { Steps = Steps, ValidateEvery = ValidateEvery }));
        return [.. own.Where(member => !JsonNode.DeepEquals(member.Value, others[member.Key])).Select(member => member.Key)];
    }

    private static JsonObject Members(GrpoSettings settings) => JsonSerializer.SerializeToNode(settings, LearningJson.Default.GrpoSettings)!.AsObject();
}
