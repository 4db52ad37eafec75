using System.CommandLine;
using Butler.Training.Learning;
using Butler.Training.Studies;

namespace Butler.Mcp.Commands;

/// <summary>The options of <c>butler train</c>; what is not given is the world's own default.</summary>
internal sealed class TrainOptions
{
    private readonly Option<int?> _steps = new("--steps") { Description = "How many updates." };
    private readonly Option<int> _runs = new("--runs") { Description = "How many runs, of as many seeds counting up, each in a folder of its own.", DefaultValueFactory = _ => 1 };
    private readonly Option<int?> _groups = new("--groups") { Description = "How many episodes an update takes." };
    private readonly Option<int?> _generations = new("--generations") { Description = "How often each is played: the size of a group." };
    private readonly Option<int?> _iterations = new("--iterations") { Description = "How often a batch is gone through." };
    private readonly Option<double?> _learningRate = new("--learning-rate") { Description = "The learning rate of AdaGrad." };
    private readonly Option<double?> _entropy = new("--entropy") { Description = "The weight of the entropy at the first step." };
    private readonly Option<double?> _beta = new("--beta") { Description = "The weight of the divergence from the first policy." };
    private readonly Option<bool> _unscaled = new("--no-scale") { Description = "Divide neither advantages by the group's spread nor decisions by the episode's length, as Dr. GRPO." };
    private readonly Option<bool> _outcome = new("--outcome") { Description = "Credit each decision with the whole episode's score." };
    private readonly Option<bool> _shuffle = new("--shuffle-rewards") { Description = "Give each rollout another's score: the control that must not learn." };
    private readonly Option<string[]> _difficulty = new("--difficulty") { Description = "Difficulties to take episodes from, in turn." };
    private readonly Option<int?> _patience = new("--patience") { Description = "End after so many steps that taught nothing; 0 never to." };

    private readonly Option<int?> _validateEvery = new("--validate-every") { Description = "Measure the policy on the validation split after so many updates; 0 never." };

    /// <summary>The first seed.</summary>
    public Option<long?> Seed { get; } = new("--seed") { Description = "Decides everything that chance decides; the runs count up from it." };

    /// <summary>The folder.</summary>
    public Option<string> Out { get; } = new("--out") { Description = "The folder for the policy.", Required = true, HelpName = "DIR" };

    /// <summary>Whether to go on.</summary>
    public Option<bool> Resume { get; } = new("--resume") { Description = "Go on with the run in the folder, with its settings; --steps may grow." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all =
        [
            _steps, Seed, _runs, Out, Resume, _groups, _generations, _iterations, _learningRate, _entropy, _beta, _unscaled, _outcome, _shuffle, _difficulty, _patience, _validateEvery,
        ];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>The folder.</summary>
    /// <exception cref="UsageException">It has no name.</exception>
    public string FolderOf(ParseResult parsed) =>
        parsed.GetRequiredValue(Out) is var folder && string.IsNullOrWhiteSpace(folder) ? throw new UsageException("--out names a folder.") : folder;

    /// <summary>How many runs.</summary>
    public int RunsOf(ParseResult parsed) => AtLeast(1, parsed.GetValue(_runs), "--runs");

    /// <summary>The settings of a run.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="study">The world.</param>
    /// <param name="begun">The settings of the run that is gone on with, which hold where nothing else is given; null for a new one.</param>
    /// <param name="run">Which run, from 0.</param>
    /// <exception cref="UsageException">A number is out of its range, or the world has no such difficulty.</exception>
    public GrpoSettings Settings(ParseResult parsed, IWorldStudy study, GrpoSettings? begun, int run)
    {
        var defaults = begun ?? study.Defaults;
        var difficulties = parsed.GetValue(_difficulty) is { Length: > 0 } given ? given : defaults.Difficulties;
        if (difficulties.Except(study.World.Difficulties).FirstOrDefault() is { } unknown)
        {
            throw new UsageException($"{study.World.Name} has no difficulty '{unknown}'. There are {string.Join(", ", study.World.Difficulties)}.");
        }

        return defaults with
        {
            Seed = parsed.GetValue(Seed) is { } seed ? seed + run : begun?.Seed ?? defaults.Seed + run,
            Steps = AtLeast(1, parsed.GetValue(_steps) ?? defaults.Steps, "--steps"),
            Groups = AtLeast(1, parsed.GetValue(_groups) ?? defaults.Groups, "--groups"),
            Generations = AtLeast(2, parsed.GetValue(_generations) ?? defaults.Generations, "--generations"),
            Iterations = AtLeast(1, parsed.GetValue(_iterations) ?? defaults.Iterations, "--iterations"),
            LearningRate = Positive(parsed.GetValue(_learningRate) ?? defaults.LearningRate, "--learning-rate"),
            Entropy = NotNegative(parsed.GetValue(_entropy) ?? defaults.Entropy, "--entropy"),
            Beta = NotNegative(parsed.GetValue(_beta) ?? defaults.Beta, "--beta"),
            Patience = AtLeast(0, parsed.GetValue(_patience) ?? defaults.Patience, "--patience"),
            ValidateEvery = AtLeast(0, parsed.GetValue(_validateEvery) ?? defaults.ValidateEvery, "--validate-every"),
            ScaleBySpread = defaults.ScaleBySpread && !parsed.GetValue(_unscaled),
            Credit = parsed.GetValue(_outcome) ? Credit.Outcome : defaults.Credit,
            ShuffleRewards = defaults.ShuffleRewards || parsed.GetValue(_shuffle),
            Difficulties = difficulties,
        };
    }

    private static int AtLeast(int least, int value, string name) => value >= least ? value : throw new UsageException($"{name} is at least {least}.");

    private static double Positive(double value, string name) => value > 0 && double.IsFinite(value) ? value : throw new UsageException($"{name} is above 0.");

    private static double NotNegative(double value, string name) => value >= 0 && double.IsFinite(value) ? value : throw new UsageException($"{name} is 0 or above.");
}
