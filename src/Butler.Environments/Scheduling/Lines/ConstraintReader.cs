using System.Text.Json;
using NodaTime;

namespace Butler.Environments.Scheduling.Lines;

/// <summary>Reads <c>constraints</c>: <c>{"participant","wording","day","relation","time"}</c>, where relation is whole_day, before or after.</summary>
internal static class ConstraintReader
{
    private const int DayStart = 0;
    private const int DayEnd = 24 * 60;

    /// <summary>The constraints; one without a day holds on all of them.</summary>
    /// <exception cref="FormatException">Something in it is of the wrong kind.</exception>
    public static IReadOnlyList<MeetingConstraint> Read(JsonElement line, IReadOnlyList<DayOnOffer> days)
    {
        if (!line.TryGetProperty("constraints", out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(each => One(each, days))]
            : throw new FormatException("constraints is a list of objects.");
    }

    private static MeetingConstraint One(JsonElement constraint, IReadOnlyList<DayOnOffer> days)
    {
        if (constraint.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"A constraint is an object, not {ProblemReader.Shown(constraint)}.");
        }

        var owner = Text(constraint, "participant") ?? string.Empty;
        var (from, to) = Avoided(constraint, owner);
        var day = Text(constraint, "day");
        return new MeetingConstraint
        {
            Owner = owner,
            Zone = DateTimeZone.Utc,
            Avoid = [.. days.Where(each => day is null || string.Equals(each.Name, day, StringComparison.OrdinalIgnoreCase)).Select(each => each.Between(from, to))],
        };
    }

    private static (int From, int To) Avoided(JsonElement constraint, string owner)
    {
        var time = constraint.TryGetProperty("time", out var given) ? given : default;
        var name = $"The constraint of {owner}";
        return Text(constraint, "relation") switch
        {
            "whole_day" => (DayStart, DayEnd),
            "before" => (DayStart, ProblemReader.Clock(time, name)),
            "after" => (ProblemReader.Clock(time, name), DayEnd),
            var other => throw new FormatException($"{name} has the relation whole_day, before or after, not '{other}'."),
        };
    }

    private static string? Text(JsonElement constraint, string name) => constraint.TryGetProperty(name, out var value) switch
    {
        false => null,
        true when value.ValueKind == JsonValueKind.Null => null,
        true when value.ValueKind == JsonValueKind.String => value.GetString(),
        _ => throw new FormatException($"{name} of a constraint is a text, not {ProblemReader.Shown(value)}."),
    };
}
