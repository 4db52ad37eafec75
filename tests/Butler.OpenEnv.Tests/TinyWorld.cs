using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Scoring;
using Butler.Episodes.Tools;

namespace Butler.OpenEnv.Tests;

/// <summary>A world that nobody told the wire of: one tool that counts, waits or fails as it is told to.</summary>
internal sealed class TinyWorld : IWorld
{
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsBroken { get; set; }

    public string Name => "tiny";

    public string Id => "tiny-v1";

    public string Description => "Counts.";

    public string Instructions => "Count.";

    public IReadOnlyList<ToolContract> Tools { get; } =
    [
        new()
        {
            Name = "count",
            Title = "Count",
            Description = "Counts on.",
            InputSchema = JsonElement.Parse("""{"type":"object","properties":{"how":{"type":"string"}}}"""),
            OutputSchema = JsonElement.Parse("""{"type":"object"}"""),
            Annotations = new ToolAnnotations(ReadOnly: false, Destructive: false, Idempotent: false, OpenWorld: false),
        },
    ];

    public IReadOnlyList<RubricLeaf> Leaves { get; } = [new RubricLeaf("counted", 1)];

    public ScoreRange ScoreRange { get; } = new(0, 1);

    public int MaxSteps => 100;

    public IReadOnlyList<string> Splits { get; } = ["train"];

    public IReadOnlyList<string> Difficulties { get; } = ["only"];

    public IEnvironment CreateEnvironment() => IsBroken ? throw new InvalidOperationException("secret-inside") : new Counter(this);

    public IOracle CreateOracle(ResetRequest request) => throw new NotSupportedException();

    private sealed record Number(int Value) : IJsonWritable, IEpisodeState
    {
        public string? EpisodeId => null;

        public int StepCount => Value;

        public void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", Value);
            writer.WriteEndObject();
        }
    }

    private sealed class Counter(TinyWorld world) : IEnvironment
    {
        private int _count;

        public IEpisodeState State => new Number(_count);

        public ScorecardSummary Scorecard => throw new NotSupportedException();

        public ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken)
        {
            _count = 0;
            return ValueTask.FromResult(new EpisodeStep { Observation = new Number(0), IgnoredOptions = [.. request.Options.Keys.Order(StringComparer.Ordinal)] });
        }

        public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
        {
            switch (action.Arguments.TryGetProperty("how", out var how) ? how.GetString() : null)
            {
                case "slowly":
                    world.Waiting.TrySetResult();
                    await world.Release.Task.WaitAsync(cancellationToken);
                    break;
                case "not":
                    throw new InvalidOperationException("secret-inside");
            }

            _count++;
            return new EpisodeStep
            {
                Observation = new Number(_count),
                Reply = new ToolReply(new Number(_count), IsError: false, Code: null),
                Reward = 0.25,
                Score = new StepScore { Parts = [new RubricPart("counted", 0.25)], Penalty = 0, Total = 0.25 * _count },
            };
        }
    }
}
