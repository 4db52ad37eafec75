using Butler.LanguageModel;
using Butler.Training.Learning;
using Butler.Training.Policies;

namespace Butler.Training.Studies;

/// <summary>What a user may name as a policy: one that needs no training, a folder that training wrote, or a language model.</summary>
public sealed class PolicySource
{
    /// <summary>The name of what is learned before anything was: any choice is as likely as any other.</summary>
    public const string Untrained = "untrained";

    private readonly Func<int, int, IPolicy> _create;

    private PolicySource(string name, int? runs, Func<int, int, IPolicy> create, string? folder) =>
        (Name, TrainedRuns, _create, Folder) = (name, runs, create, folder);

    /// <summary>The name in every result.</summary>
    public string Name { get; }

    /// <summary>How many runs of training there are; null for a policy that needs none.</summary>
    public int? TrainedRuns { get; }

    /// <summary>The folder that it was trained in, or null.</summary>
    public string? Folder { get; }

    /// <summary>Says of each run that was not trained to its end how far it came.</summary>
    public IReadOnlyList<string> Unfinished { get; private init; } = [];

    /// <summary>Whether a language model is asked, which takes time and money.</summary>
    public bool AsksModel { get; private init; }

    /// <summary>A language model as a policy.</summary>
    public static PolicySource Of(ChatModel model, IWorldStudy study)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(study);
        return new PolicySource(model.Name, null, (_, _) => new ModelPolicy(model, study.World), folder: null) { AsksModel = true };
    }

    /// <summary>Finds a policy.</summary>
    /// <param name="study">The world.</param>
    /// <param name="named">The name, or the folder.</param>
    /// <param name="seed">The seed of a policy that plays by chance.</param>
    /// <param name="samples">Whether a learned policy plays by chance too, as likely as it holds each choice.</param>
    /// <exception cref="ArgumentException">There is neither.</exception>
    /// <exception cref="InvalidDataException">The folder cannot be read.</exception>
    public static PolicySource Find(IWorldStudy study, string named, long seed, bool samples)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (PolicyCatalog.Knows(named, study.World))
        {
            return new PolicySource(named, null, (run, attempt) => study.CreatePolicy(named, SeedOf(seed, run, attempt)), folder: null);
        }

        if (named == Untrained)
        {
            return new PolicySource(Untrained, null, (run, attempt) => new LearnedPolicy(Untrained, study.NewChoices(learning: false), new SoftmaxWeights(), SeedOf(seed, run, attempt)), folder: null);
        }

        var folders = RunsOf(named);
        if (folders.Count == 0)
        {
            throw new ArgumentException($"'{named}' is no policy of {study.World.Name} ({string.Join(", ", study.Policies)}, {Untrained}) and no folder that 'butler train' wrote.", nameof(named));
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(named)));
        SoftmaxWeights[] weights = [.. folders.Select(folder => new SoftmaxWeights(folder.Load(study.World).Weights))];
        return new PolicySource(
            name,
            weights.Length,
            (run, attempt) => new LearnedPolicy(name, study.NewChoices(learning: false), weights[run % weights.Length], samples ? SeedOf(seed, run, attempt) : null),
            named)
        {
            Unfinished = [.. folders.Select(Unfinish).OfType<string>()],
        };
    }

    /// <summary>The same by another name.</summary>
    public PolicySource Named(string name) => new(name, TrainedRuns, _create, Folder) { Unfinished = Unfinished, AsksModel = AsksModel };

    /// <summary>The runs in a folder: those of its subfolders, or the one that is itself.</summary>
    public static IReadOnlyList<RunFolder> RunsOf(string folder)
    {
        var itself = new RunFolder(folder);
        return itself.Exists ? [itself]
            : !Directory.Exists(folder) ? []
            : [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(each => new RunFolder(each)).Where(run => run.Exists)];
    }

    /// <summary>Makes the policy of a run and an attempt.</summary>
    public IPolicy Create(int run, int attempt) => _create(run, attempt);

    private static string? Unfinish(RunFolder run)
    {
        var head = run.LoadHeader();
        var isDone = head.Step >= head.Settings.Steps || (head.Settings.Patience > 0 && head.Barren >= head.Settings.Patience);
        return isDone ? null : FormattableString.Invariant($"{run.Path} was trained for {head.Step} of {head.Settings.Steps} steps");
    }

    private static long SeedOf(long seed, int run, int attempt) => seed + (1000L * run) + attempt;
}
