using System.Text.Json;
using System.Text.Json.Serialization;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>The numbers of a difficulty (<c>Data/levels.json</c>); ranges are written least and most.</summary>
internal sealed record Level
{
    /// <summary>How many participants.</summary>
    public required IReadOnlyList<int> People { get; init; }

    /// <summary>How many days.</summary>
    public required IReadOnlyList<int> Days { get; init; }

    /// <summary>In how many zones they may live.</summary>
    public required int Zones { get; init; }

    /// <summary>At how many times everybody is free by design.</summary>
    public required IReadOnlyList<int> Anchors { get; init; }

    /// <summary>At how many times all but one are free.</summary>
    public required IReadOnlyList<int> NearMisses { get; init; }

    /// <summary>How many slots there may be.</summary>
    public required IReadOnlyList<int> Slots { get; init; }

    /// <summary>How many binding limits.</summary>
    public required IReadOnlyList<int> Limits { get; init; }

    /// <summary>How many wishes.</summary>
    public required IReadOnlyList<int> Wishes { get; init; }

    /// <summary>The share of problems with a deadline.</summary>
    public required double Deadline { get; init; }

    /// <summary>The share of problems that show somebody who is not asked for.</summary>
    public required double Bystander { get; init; }

    /// <summary>The share of people whose working hours are shown with what is taken of them.</summary>
    public required double Hours { get; init; }

    /// <summary>The share of problems in which a window may open at a slot.</summary>
    public required double OpensAtSlot { get; init; }

    /// <summary>The share of problems in which the first window may do so.</summary>
    public required double FirstOpensAtSlot { get; init; }

    /// <summary>The share of problems in which any time is as good as the earliest.</summary>
    public required double AnyTime { get; init; }

    /// <summary>The traps and the share of problems that have each, in percent.</summary>
    public IReadOnlyDictionary<Trap, int>? Traps { get; init; }

    /// <summary>The levels by their names; read once.</summary>
    public static IReadOnlyDictionary<string, Level> All { get; } = Load();

    private static IReadOnlyDictionary<string, Level> Load()
    {
        using var stream = EmbeddedFile.Open("SmartCalendar/Scenarios/Data/levels.json");
        return JsonSerializer.Deserialize(stream, LevelJson.Default.IReadOnlyDictionaryStringLevel) ?? throw new InvalidDataException("levels.json is empty.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, Level>))]
internal sealed partial class LevelJson : JsonSerializerContext;
