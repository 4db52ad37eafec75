using System.CommandLine;
using Butler.Training.Evaluation;

namespace Butler.Mcp.Commands;

/// <summary>The options of <c>butler evaluate</c>.</summary>
internal sealed class EvaluateOptions
{
    private readonly Option<int> _episodes = new("--episodes") { Description = "How many episodes each run plays.", DefaultValueFactory = _ => 50 };
    private readonly Option<int> _runs = new("--runs") { Description = "How many runs, each on other episodes; a trained policy has as many as were trained.", DefaultValueFactory = _ => 1 };
    private readonly Option<int> _attempts = new("--attempts") { Description = "How often each episode is played, for pass@k and pass^k.", DefaultValueFactory = _ => 1 };
    private readonly Option<double> _success = new("--success") { Description = "From which score on an attempt has succeeded.", DefaultValueFactory = _ => 0.9 };
    private readonly Option<bool> _png = new("--png") { Description = "With --out: the pictures as PNG too, by an installed Chromium, Chrome or Edge." };
    private readonly EpisodeOptions _episode = new();

    /// <summary>The policies.</summary>
    public Option<string[]> Policies { get; } = new("--policy")
    {
        Description = "A policy by name, or a folder that train wrote; several are compared with the first.",
        DefaultValueFactory = _ => ["keyword"],
        HelpName = "POLICY",
    };

    /// <summary>Whether learned policies play by chance.</summary>
    public Option<bool> Sample { get; } = new("--sample") { Description = "Let a learned policy play by chance, as likely as it holds each choice." };

    /// <summary>The folder.</summary>
    public Option<string?> Out { get; } = new("--out") { Description = "Write JSON, CSV, pictures and report.html there.", HelpName = "DIR" };

    /// <summary>Whether to print JSON.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object for each policy." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Policies);
        command.Add(_episodes);
        command.Add(_runs);
        _episode.AddTo(command);
        Option[] rest = [_attempts, _success, Sample, Out, _png, Json];
        foreach (var option in rest)
        {
            command.Add(option);
        }
    }

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
        return settings is { Episodes: >= 1, Runs: >= 1, Attempts: >= 1 } ? settings : throw new UsageException("--episodes, --runs and --attempts are at least 1.");
    }

    /// <summary>What makes PNG pictures, when they are asked for.</summary>
    /// <exception cref="UsageException">There is no browser, or no folder for them.</exception>
    public BrowserPictures? Pictures(ParseResult parsed) =>
        !parsed.GetValue(_png) ? null
        : parsed.GetValue(Out) is null ? throw new UsageException("--png goes with --out.")
        : BrowserPictures.Find() ?? throw new UsageException("--png needs Chromium, Chrome or Edge on the search path; without it the pictures are SVG.");
}
