using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

/// <summary>The data files of one split, read from the repository and not from the assembly.</summary>
internal sealed class SplitFiles
{
    private static readonly ConcurrentDictionary<string, SplitFiles> Loaded = new(StringComparer.Ordinal);

    private readonly string _folder;

    private SplitFiles(string split)
    {
        Split = split;
        _folder = Path.Combine(Repository.Root, "src/Butler.Environments/PersonalTasks/Scenarios/Data", split);
        Templates = [.. TemplatesOf("templates", isHard: false), .. TemplatesOf("hard_templates", isHard: true)];
        Lists = ListsOf(Read("lists"));
        People = ListsOf(Read("people"));
        Times = Read("times").AsObject();
        Commitments = [.. Read("commitments").AsArray().Select(each => each!["title"]!.GetValue<string>())];
    }

    /// <summary>All splits.</summary>
    public static IReadOnlyList<SplitFiles> All => [.. PersonalTasksContract.AllSplits.Select(Of)];

    /// <summary>Every two splits.</summary>
    public static IEnumerable<(SplitFiles One, SplitFiles Other)> Pairs =>
        from one in All
        from other in All
        where string.CompareOrdinal(one.Split, other.Split) < 0
        select (one, other);

    public string Split { get; }

    public IReadOnlyList<WrittenTemplate> Templates { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> People { get; }

    public JsonObject Times { get; }

    public IReadOnlyList<string> Commitments { get; }

    /// <summary>Phrases of time; patterns of clocks and dates are no phrases.</summary>
    public IEnumerable<string> TimePhrases => Times.Where(each => each.Key is not ("clock" or "date")).SelectMany(each => TextsIn(each.Value));

    /// <summary>Everything that is words, and where it stands.</summary>
    public IEnumerable<(string Where, string Text)> Writings =>
    [
        .. Templates.SelectMany(template => template.Writings),
        .. Lists.SelectMany(list => list.Value.Select(value => ($"{Split} {list.Key}", value))),
        .. TimePhrases.Select(phrase => ($"{Split} times", phrase)),
        .. Commitments.Select(title => ($"{Split} commitments", title)),
        .. People["roles"].Concat(People["styles"]).Select(words => ($"{Split} people", words)),
    ];

    public static SplitFiles Of(string split) => Loaded.GetOrAdd(split, name => new SplitFiles(name));

    private static Dictionary<string, IReadOnlyList<string>> ListsOf(JsonNode file) =>
        file.AsObject().ToDictionary(each => each.Key, each => (IReadOnlyList<string>)[.. TextsIn(each.Value)], StringComparer.Ordinal);

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => TextsIn(member.Value)),
        JsonArray items => items.SelectMany(TextsIn),
        JsonValue value => [value.GetValue<string>()],
        _ => [],
    };

    private IEnumerable<WrittenTemplate> TemplatesOf(string name, bool isHard) =>
        Read(name).AsArray().Select(each => new WrittenTemplate(each!.AsObject(), isHard));

    private JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, name + ".json")))!;
}
