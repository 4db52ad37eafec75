namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>When a consequence comes: at once, later the same day, the next day, or on a fixed day.</summary>
/// <param name="Day">The day, Monday being 0; null where it depends on the day of the reply.</param>
/// <param name="DaysLater">How many days after the reply, where <paramref name="Day"/> is null.</param>
/// <param name="Part">The part of that day; null for at once.</param>
public readonly record struct Moment(int? Day, int DaysLater, DayPart? Part)
{
    /// <summary>At once.</summary>
    public bool IsNow => Part is null;

    /// <summary>Reads a moment: <c>now</c>, <c>evening</c>, <c>next morning</c>, <c>Wed night</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Moment Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(' ');
        if (text == "now")
        {
            return new Moment(null, 0, null);
        }

        if (!Enum.TryParse<DayPart>(words[^1], ignoreCase: true, out var part) || words.Length > 2)
        {
            throw new FormatException($"'{text}' is no moment of a week.");
        }

        return words is [var first, _] && first != "next"
            ? new Moment(WeekClock.FindDay(first) ?? throw new FormatException($"'{first}' is no day of a week."), 0, part)
            : new Moment(null, words.Length - 1, part);
    }

    /// <summary>The phase that is meant by a reply given in another.</summary>
    public int After(int phase) => Part is { } part ? WeekClock.At(Day ?? (WeekClock.DayOf(phase) + DaysLater), part) : phase;
}
