using System.Text.Json;
using System.Text.Json.Serialization;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>The same response to an event, whatever the week: <c>habits.json</c>. What a habit can earn is what the rewards give away.</summary>
public static class Habits
{
    private static readonly Dictionary<string, Dictionary<string, string>> File = Load();

    /// <summary>Their names in the order of the file.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. File.Keys];

    /// <summary>The places of a habit's responses, by the event's number.</summary>
    public static IReadOnlyList<int> Of(ConsequenceTable table, string name)
    {
        ArgumentNullException.ThrowIfNull(table);
        var habit = File[name];
        return [.. Enum.GetValues<WeekEvent>().Select(asked => table.Find(asked, habit[WireName.Of(asked)]))];
    }

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        using var stream = EmbeddedFile.Open("WorkLifeFirewall/Search/habits.json");
        return JsonSerializer.Deserialize(stream, HabitsJson.Default.DictionaryStringDictionaryStringString) ?? throw new InvalidDataException("habits.json is empty.");
    }
}

[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
internal sealed partial class HabitsJson : JsonSerializerContext;
