using System.Globalization;
using System.Text.Json;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.Scheduling.Lines;

/// <summary>
/// Reads a problem: <c>participants</c>, <c>duration_min</c>, <c>work_hours</c>, <c>days</c>, <c>busy</c>, <c>constraints</c> and
/// <c>prefer_earliest</c>. What it says of a day that is not on offer does not matter; whatever its words, every constraint binds.
/// </summary>
public static class ProblemReader
{
    private const int MostMinutes = 24 * 60;

    /// <summary>Reads a problem.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static ProblemLine Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("A problem is a JSON object.");
        }

        var days = DayOnOffer.Of(Texts(line, "days"));
        var problem = new MeetingProblem
        {
            Length = Duration.FromMinutes(Minutes(line)),
            Windows = Windows(line, days),
            Attendees = BusyReader.Read(line, Texts(line, "participants"), days),
            Constraints = ConstraintReader.Read(line, days),
            PrefersEarliest = line.TryGetProperty("prefer_earliest", out var earliest) && earliest.ValueKind == JsonValueKind.True,
        };
        return new ProblemLine { Id = line.TextOf("id"), Request = line.TextOf("request_text"), Days = days, Problem = problem };
    }

    /// <summary>A stretch of clock time; one that ends before it begins is refused.</summary>
    internal static (int From, int To) Stretch(JsonElement from, JsonElement to, string name)
    {
        var (start, end) = (Clock(from, name), Clock(to, name));
        return start <= end
            ? (start, end)
            : throw new FormatException($"{name} ends at {ClockText.Of(end)}, before it begins at {ClockText.Of(start)}.");
    }

    /// <summary>A clock time in minutes from midnight.</summary>
    internal static int Clock(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String && ClockText.TryRead(value.GetString(), out var minutes)
            ? minutes
            : throw new FormatException($"{name} has clock times from \"00:00\" to \"24:00\", not {Shown(value)}.");

    /// <summary>A value as it stands there, cut where it is long.</summary>
    internal static string Shown(JsonElement value)
    {
        const int most = 60;
        var text = value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText();
        return text.Length <= most ? text : string.Concat(text.AsSpan(0, most), "…");
    }

    private static IReadOnlyList<Interval> Windows(JsonElement line, IReadOnlyList<DayOnOffer> days)
    {
        if (!line.TryGetProperty("work_hours", out var hours) || hours.ValueKind != JsonValueKind.Object
            || !hours.TryGetProperty("start", out var start) || !hours.TryGetProperty("end", out var end))
        {
            throw new FormatException("work_hours is an object {\"start\",\"end\"}.");
        }

        var (from, to) = Stretch(start, end, "work_hours");
        return [.. days.Select(day => ProblemLine.Slot(day, from, to))];
    }

    private static int Minutes(JsonElement line) =>
        line.TryGetProperty("duration_min", out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var minutes) && double.IsInteger(minutes) && minutes is >= 1 and <= MostMinutes
            ? (int)minutes
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"duration_min is a whole number from 1 to {MostMinutes}, not {Shown(value)}."));

    private static List<string> Texts(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0
            || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(item.GetString())))
        {
            throw new FormatException($"{name} is a list of at least one text.");
        }

        return [.. list.EnumerateArray().Select(item => item.GetString()!)];
    }
}
