using NodaTime;

namespace Butler.Environments.Scheduling.Lines;

/// <summary>A day of an outside problem: its name there, and the date that stands for it.</summary>
/// <param name="Name">What the problem calls it: <c>Monday</c>, or anything else.</param>
/// <param name="Date">A date of that weekday; days have their dates in the order in which they are offered.</param>
public sealed record DayOnOffer(string Name, LocalDate Date)
{
    // A Monday; no problem says which year it means.
    private static readonly LocalDate First = new(2024, 1, 1);

    /// <summary>Gives each name a date: the next one of its weekday, or simply the next one where it names none. A name that comes twice counts once.</summary>
    public static IReadOnlyList<DayOnOffer> Of(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var days = new List<DayOnOffer>();
        var next = First;
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var date = Enum.TryParse<IsoDayOfWeek>(name, ignoreCase: true, out var weekday) && weekday is not IsoDayOfWeek.None && !char.IsDigit(name[0])
                ? next.PlusDays(-1).Next(weekday)
                : next;
            days.Add(new DayOnOffer(name, date));
            next = date.PlusDays(1);
        }

        return days;
    }

    /// <summary>A stretch of the day.</summary>
    /// <param name="from">Minutes from midnight, 0 to 1,440.</param>
    /// <param name="to">Minutes from midnight, at least <paramref name="from"/>.</param>
    public CivilRange Between(int from, int to) => new(Date.AtMidnight().PlusMinutes(from), Date.AtMidnight().PlusMinutes(to));
}
