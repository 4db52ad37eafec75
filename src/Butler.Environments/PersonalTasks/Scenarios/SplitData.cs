using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>The wording of one split, as its data files have it.</summary>
public sealed record SplitData
{
    private static readonly ConcurrentDictionary<string, SplitData> Loaded = new(StringComparer.Ordinal);

    /// <summary>The to-dos.</summary>
    public required IReadOnlyList<Template> Templates { get; init; }

    /// <summary>The to-dos of difficulty hard: further kinds, and plain kinds in wording that misleads the careless.</summary>
    public required IReadOnlyList<Template> HardTemplates { get; init; }

    /// <summary>The values of each free slot.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; }

    /// <summary>The people.</summary>
    public required PeopleLists People { get; init; }

    /// <summary>The phrases of time.</summary>
    public required TimePhrases Times { get; init; }

    /// <summary>What stands in calendars.</summary>
    public required IReadOnlyList<UsualCommitment> Commitments { get; init; }

    /// <summary>The data of a split; read once.</summary>
    public static SplitData Of(string split) => Loaded.GetOrAdd(split, Load);

    private static SplitData Load(string split) => new()
    {
        Templates = Read(split, "templates", ScenarioDataJson.Default.IReadOnlyListTemplate),
        HardTemplates = Read(split, "hard_templates", ScenarioDataJson.Default.IReadOnlyListTemplate),
        Lists = Read(split, "lists", ScenarioDataJson.Default.IReadOnlyDictionaryStringIReadOnlyListString),
        People = Read(split, "people", ScenarioDataJson.Default.PeopleLists),
        Times = Read(split, "times", ScenarioDataJson.Default.TimePhrases),
        Commitments = Read(split, "commitments", ScenarioDataJson.Default.IReadOnlyListUsualCommitment),
    };

    private static T Read<T>(string split, string name, JsonTypeInfo<T> type)
    {
        using var stream = EmbeddedFile.Open($"PersonalTasks/Scenarios/Data/{split}/{name}.json");
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidDataException($"{split}/{name}.json is empty.");
    }
}
