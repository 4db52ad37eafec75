using System.CommandLine;
using Butler.Environments;
using Butler.Episodes;
using Butler.LanguageModel;
using Butler.Training.Policies;
using Butler.Training.Studies;

namespace Butler.Mcp.Commands;

/// <summary>Who plays in <c>butler infer</c>: a policy by its name, a folder that train wrote, or the model.</summary>
internal sealed class PlayerOptions
{
    /// <summary>The word for the model of <c>--base-url</c> and <c>--model</c>.</summary>
    public const string TheModel = "model";

    private readonly Option<string?> _policy = new("--policy")
    {
        Description = $"Who plays: a policy by name, a folder that train wrote, '{PolicySource.Untrained}', or '{TheModel}' (default: the model when one is named, otherwise keyword, greedy or baseline). {Names}",
        HelpName = "POLICY",
    };

    private readonly Option<string?> _compare = new("--compare") { Description = "Who plays the same beside it, named in the same way.", HelpName = "POLICY" };
    private readonly Option<int?> _run = new("--run") { Description = "Which run of a folder of several plays (default: 1).", HelpName = "N" };
    private readonly ModelOptions _model = new();

    /// <summary>The policies of each world, for help texts.</summary>
    public static string Names => string.Join(". ", Worlds.All.Select(world => $"{world.Name}: {string.Join(", ", PolicyCatalog.NamesFor(world))}")) + ".";

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_policy);
        command.Add(_compare);
        command.Add(_run);
        _model.AddTo(command);
    }

    /// <summary>What the model costs, or null.</summary>
    public ModelPrices? Prices(ParseResult parsed) => _model.Prices(parsed);

    /// <summary>Those who play: one, or two who are compared.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="world">The world.</param>
    /// <param name="seed">The seed of those who play by chance.</param>
    /// <exception cref="UsageException">Somebody is named who is not there, or who would not be asked.</exception>
    public IReadOnlyList<IPolicy> Read(ParseResult parsed, IWorld world, long seed)
    {
        var (named, other) = (parsed.GetValue(_policy), parsed.GetValue(_compare));
        var first = named ?? (other != TheModel && _model.Read(parsed) is not null ? TheModel : PolicyCatalog.DefaultFor(world));
        if (_model.AreGiven(parsed) && first != TheModel && other != TheModel)
        {
            throw new UsageException($"The model of --base-url and --model would not play. Name it by --policy {TheModel} or --compare {TheModel}.");
        }

        string[] names = other is null ? [first] : [first, other];
        PolicySource[] sources = [.. names.Select(name => StudyOption.FindPolicy(WorldStudies.Of(world), name, seed, samples: false, () => _model.Open(parsed)))];
        var run = parsed.GetValue(_run);
        return run is not null && sources.All(source => source.TrainedRuns is null)
            ? throw new UsageException("--run goes with a folder that train wrote.")
            : [.. sources.Select(source => Player(source, run ?? 1))];
    }

    private static IPolicy Player(PolicySource source, int run) =>
        source.TrainedRuns is null ? source.Create(0, 0)
        : run >= 1 && run <= source.TrainedRuns ? source.Create(run - 1, 0)
        : throw new UsageException(FormattableString.Invariant($"'{source.Folder}' holds the runs 1 to {source.TrainedRuns}."));
}
