using Butler.Episodes.Scoring;

namespace Butler.Episodes;

/// <summary>What a reset or a step gives back. The observation is the agent's; everything else is the trainer's envelope.</summary>
public sealed record EpisodeStep
{
    /// <summary>What the agent sees. It never contains its reward, the truth, or the oracle's choice.</summary>
    public required IJsonWritable Observation { get; init; }

    /// <summary>What the tool call is answered with; null after a reset.</summary>
    public ToolReply? Reply { get; init; }

    /// <summary>Null after a reset, a number after every step. The rewards of an episode add up to its score.</summary>
    public double? Reward { get; init; }

    /// <summary>The episode has come to its own end.</summary>
    public bool Terminated { get; init; }

    /// <summary>The episode was cut off at its step cap.</summary>
    public bool Truncated { get; init; }

    /// <summary>No further step will be taken.</summary>
    public bool Done => Terminated || Truncated;

    /// <summary>Where the reward came from; null after a reset.</summary>
    public StepScore? Score { get; init; }

    /// <summary>What the world tells the trainer of this step beside the score, such as how a text was read; null where there is nothing.</summary>
    public IJsonWritable? Details { get; init; }

    /// <summary>Names of reset options that this world does not know, in ordinal order.</summary>
    public IReadOnlyList<string> IgnoredOptions { get; init; } = [];
}
