using System.CommandLine;
using Butler.Training.Evaluation;
using Butler.Training.Policies;
using Butler.Training.Studies;

namespace Butler.Mcp.Commands;

/// <summary>The options of <c>butler evaluate</c>.</summary>
internal sealed class EvaluateOptions
{
    private const int MostAttempts = 100;

    private readonly Option<int> _episodes = new("--episodes") { Description = "How many episodes each run plays.", DefaultValueFactory = _ => 50 };
    private readonly Option<int> _runs = new("--runs") { Description = "How many runs, each on other episodes; a trained policy has as many as were trained.", DefaultValueFactory = _ => 1 };
    private readonly Option<int> _attempts = new("--attempts") { Description = "How often each episode is played, for pass@k and pass^k.", DefaultValueFactory = _ => 1 };
    private readonly Option<double> _success = new("--success") { Description = "From which score on an attempt has succeeded.", DefaultValueFactory = _ => 0.9 };
    private readonly Option<bool> _png = new("--png") { Description = "With --out: the pictures as PNG too, by an installed Chromium, Chrome or Edge." };
    private readonly Option<int> _concurrency = new("--concurrency") { Description = "How many episodes a model plays at once.", DefaultValueFactory = _ => 4, HelpName = "N" };
    private readonly EpisodeOptions _episode = new();
    private readonly Option<string[]> _policies = new("--policy")
    {
        Description = $"A policy by name, a folder that train wrote, '{PolicySource.Untrained}', or '{PlayerOptions.TheModel}'; several are compared with the first (default: keyword, greedy or baseline). A model of --base-url plays too. {PlayerOptions.Names}",
        HelpName = "POLICY",
    };

    /// <summary>Which model.</summary>
    public ModelOptions Model { get; } = new();

    /// <summary>Whether learned policies play by chance.</summary>
    public Option<bool> Sample { get; } = new("--sample") { Description = "Let a learned policy play by chance, as likely as it holds each choice." };

    /// <summary>The folder.</summary>
    public Option<string?> Out { get; } = new("--out") { Description = "Write JSON, CSV, pictures and report.html there.", HelpName = "DIR" };

    /// <summary>Whether to print JSON.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object for each policy." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_policies);
        command.Add(_episodes);
        command.Add(_runs);
        _episode.AddTo(command);
        Option[] rest = [_attempts, _success, Sample, Out, _png, Json];
        foreach (var option in rest)
        {
            command.Add(option);
        }

        Model.AddTo(command);
        command.Add(_concurrency);
    }

    /// <summary>The policies that are named, and the model beside them when it is; at least one.</summary>
    /// <exception cref="UsageException">There is none of a name.</exception>
    public PolicySource[] Policies(ParseResult parsed, IWorldStudy study, long seed)
    {
        List<string> names = parsed.GetValue(_policies) is { Length: > 0 } named ? [.. named] : [PolicyCatalog.DefaultFor(study.World)];
        if (Model.AreGiven(parsed) && !names.Contains(PlayerOptions.TheModel))
        {
            names.Add(PlayerOptions.TheModel);
        }

        PolicySource[] found = [.. names.Distinct(StringComparer.Ordinal).Select(name => StudyOption.FindPolicy(study, name, seed, parsed.GetValue(Sample), () => Model.Open(parsed)))];

        // Two folders of one name are told apart by their paths.
        return [.. found.Select(policy => policy.Folder is { } folder && found.Count(other => other.Name == policy.Name) > 1 ? policy.Named(folder) : policy)];
    }

    /// <summary>How many episodes a model plays at once.</summary>
    /// <exception cref="UsageException">None.</exception>
    public int Concurrency(ParseResult parsed) =>
        parsed.GetValue(_concurrency) is >= 1 and var count ? count : throw new UsageException("--concurrency is at least 1.");

    /// <summary>The settings.</summary>
    /// <exception cref="UsageException">A number is out of its range.</exception>
    public EvaluationSettings Settings(ParseResult parsed)
    {
        var request = _episode.Request(parsed, defaultSeed: 0);
        var settings = new EvaluationSettings
        {
            Seed = request.Seed,
            Split = request.Split ?? "test",
            Difficulty = request.Difficulty,
            Episodes = parsed.GetValue(_episodes),
            Runs = parsed.GetValue(_runs),
            Attempts = parsed.GetValue(_attempts),
            Success = parsed.GetValue(_success),
        };
        return settings is { Episodes: >= 1, Runs: >= 1, Attempts: >= 1 and <= MostAttempts } ? settings
            : throw new UsageException(FormattableString.Invariant($"--episodes, --runs and --attempts are at least 1, and --attempts at most {MostAttempts}."));
    }

    /// <summary>What makes PNG pictures, when they are asked for.</summary>
    /// <exception cref="UsageException">There is no browser, or no folder for them.</exception>
    public BrowserPictures? Pictures(ParseResult parsed) =>
        !parsed.GetValue(_png) ? null
        : parsed.GetValue(Out) is null ? throw new UsageException("--png goes with --out.")
        : BrowserPictures.Find() ?? throw new UsageException("--png needs Chromium, Chrome or Edge on the search path; without it the pictures are SVG.");
}
