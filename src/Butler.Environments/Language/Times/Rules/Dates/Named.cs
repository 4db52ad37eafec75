using System.Globalization;
using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>Makes the day that year, month and day name, or the refusal of a day that does not exist.</summary>
internal static class Named
{
    // Sums with later days would leave the calendar, which ends with the year 9999.
    private const int LatestYear = 7000;

    public static Meaning Date(int year, int month, int day) =>
        TooFar(year) is { } refused ? refused
        : CivilCalendar.Date(year, month, day) is { } date ? new Meaning.Day(date, DayForm.Fixed)
        : Missing(year, month, day);

    /// <summary>The refusal of a year beyond those that can be reckoned with; null for any other.</summary>
    public static Meaning? TooFar(int year) => year > LatestYear
        ? new Meaning.Impossible(string.Create(CultureInfo.InvariantCulture, $"The year {year} is too far away."))
        : null;

    /// <summary>A day without a year is the next one, today included; the one before it is the other reading.</summary>
    public static Meaning Yearless(Sentence s, int month, int day) => CivilCalendar.NextYearly(s.Today, month, day) is { } date
        ? new Meaning.Day(date, DayForm.Yearless) { Other = CivilCalendar.LastYearly(s.Today, month, day) }
        : Missing(null, month, day);

    private static Meaning.Impossible Missing(int? year, int month, int day)
    {
        if (month is < 1 or > 12)
        {
            return new($"There is no month {month}; a year has 12.");
        }

        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        var inYear = year is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" in {year}");
        var days = NodaTime.CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, month);
        return new(string.Create(CultureInfo.InvariantCulture, $"{name} has {days} days{inYear}; there is no {day} {name}."));
    }
}
