using System.Text.Json;
using NodaTime;

namespace Butler.Environments.Scheduling.Lines;

/// <summary>Reads <c>busy</c>: name, then day, then a list of <c>[start, end]</c>.</summary>
internal static class BusyReader
{
    /// <summary>The attendees: the participants, and whoever else is said to be busy.</summary>
    /// <exception cref="FormatException">Something in it is of the wrong kind.</exception>
    public static IReadOnlyList<Attendee> Read(JsonElement line, IReadOnlyList<string> participants, IReadOnlyList<DayOnOffer> days)
    {
        var attendees = participants.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => new List<CivilRange>(), StringComparer.Ordinal);
        if (line.TryGetProperty("busy", out var busy) && busy.ValueKind != JsonValueKind.Null)
        {
            foreach (var person in Members(busy, "busy"))
            {
                if (!attendees.TryGetValue(person.Name, out var ranges))
                {
                    attendees[person.Name] = ranges = [];
                }

                ranges.AddRange(Members(person.Value, $"busy of {person.Name}").SelectMany(day => Ranges(day, person.Name, days)));
            }
        }

        return [.. attendees.Select(each => new Attendee { Name = each.Key, Zone = DateTimeZone.Utc, Busy = each.Value })];
    }

    private static IEnumerable<CivilRange> Ranges(JsonProperty list, string person, IReadOnlyList<DayOnOffer> days)
    {
        var name = $"busy of {person} on {list.Name}";
        if (list.Value.ValueKind == JsonValueKind.Null)
        {
            yield break;
        }

        if (list.Value.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"{name} is a list of [start, end].");
        }

        var day = days.FirstOrDefault(each => string.Equals(each.Name, list.Name, StringComparison.OrdinalIgnoreCase));
        foreach (var pair in list.Value.EnumerateArray())
        {
            if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2)
            {
                throw new FormatException($"{name} is a list of [start, end], not {ProblemReader.Shown(pair)}.");
            }

            var (from, to) = ProblemReader.Stretch(pair[0], pair[1], name);
            if (day is not null)
            {
                yield return day.Between(from, to);
            }
        }
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject(),
        JsonValueKind.Null => default,
        _ => throw new FormatException($"{name} is an object, not {ProblemReader.Shown(element)}."),
    };
}
