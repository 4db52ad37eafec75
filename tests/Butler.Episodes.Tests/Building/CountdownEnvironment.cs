using System.Text.Json;
using Butler.Episodes.Scoring;

namespace Butler.Episodes.Tests.Building;

/// <summary>An environment that ends after a number of steps, and counts what reaches it.</summary>
internal sealed class CountdownEnvironment(int steps) : IEnvironment
{
    private static readonly RubricLeaf[] Leaves = [new("count", 1)];

    private Scorecard _scorecard = new(Leaves, 1, estimated: false);

    public int Resets { get; private set; }

    public int Taken { get; private set; }

    public bool ThrowsNext { get; set; }

    public IEpisodeState State => new Count(Taken);

    public ScorecardSummary Scorecard => _scorecard.Summarise();

    public ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken)
    {
        if (ThrowsNext)
        {
            ThrowsNext = false;
            throw new InvalidResetException();
        }

        Resets++;
        Taken = 0;
        _scorecard = new Scorecard(Leaves, 1, estimated: false);
        return ValueTask.FromResult(new EpisodeStep { Observation = new Count(Taken) });
    }

    public ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        Taken++;
        if (Taken == steps)
        {
            _scorecard.Pay("all", [1]);
        }

        var (reward, score) = _scorecard.CloseStep();
        return ValueTask.FromResult(new EpisodeStep
        {
            Observation = new Count(Taken),
            Reply = new ToolReply(new Count(Taken), IsError: action.Tool == "fail", action.Tool == "fail" ? "failed" : null),
            Reward = reward,
            Score = score,
            Terminated = Taken == steps,
        });
    }

    internal sealed record Count(int Number) : IEpisodeState
    {
        public string? EpisodeId => null;

        public int StepCount => Number;

        public void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", Number);
            writer.WriteEndObject();
        }
    }
}
