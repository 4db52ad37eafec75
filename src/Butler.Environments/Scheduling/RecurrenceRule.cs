using System.Globalization;
using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>
/// The part of RFC 5545's recurrence rules that people use in to-dos: FREQ with INTERVAL, BYMONTH, BYMONTHDAY and BYDAY.
/// Two rules that mean the same have the same text.
/// </summary>
public sealed record RecurrenceRule
{
    private const int LastDay = -1;

    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] DayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private RecurrenceRule()
    {
    }

    /// <summary>DAILY, WEEKLY, MONTHLY or YEARLY.</summary>
    public required string Frequency { get; init; }

    /// <summary>Every how many days, weeks, months or years; at least 1.</summary>
    public int Interval { get; private init; } = 1;

    /// <summary>The one month of the year in which the rule holds, 1 to 12, or null; for a yearly rule null is the month of the start.</summary>
    public int? Month { get; private init; }

    /// <summary>The day of the month, 1 to 31, −1 for the last one, or null.</summary>
    public int? MonthDay { get; private init; }

    /// <summary>Weekdays, Monday first; each with an ordinal (−1 is the last, 0 is every).</summary>
    public IReadOnlyList<(int Ordinal, IsoDayOfWeek Day)> Days { get; private init; } = [];

    private bool TellsDay => Days.Count > 0 || MonthDay is not null;

    /// <summary>Every day.</summary>
    public static RecurrenceRule Daily { get; } = new() { Frequency = "DAILY" };

    /// <summary>Monday to Friday.</summary>
    public static RecurrenceRule Weekdays { get; } =
        Weekly([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]);

    /// <summary>Every week on the given days.</summary>
    public static RecurrenceRule Weekly(IEnumerable<IsoDayOfWeek> days) =>
        InOneSpelling(new() { Frequency = "WEEKLY", Days = [.. days.Distinct().Order().Select(day => (0, day))] });

    /// <summary>Every month on the given day.</summary>
    public static RecurrenceRule Monthly(int monthDay) => new() { Frequency = "MONTHLY", MonthDay = monthDay };

    /// <summary>Reads a rule, with or without <c>RRULE:</c> in front. BYHOUR, BYMINUTE and WKST are accepted and left out:
    /// the time of day is told elsewhere.</summary>
    /// <returns>False when the text is no rule, or uses a part that is not supported (COUNT, UNTIL, BYSETPOS …).</returns>
    public static bool TryParse(string? text, out RecurrenceRule rule)
    {
        rule = Daily;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var trimmed = (text ?? string.Empty).Trim().ToUpperInvariant();
        foreach (var part in trimmed.Replace("RRULE:", string.Empty, StringComparison.Ordinal).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || !parts.TryAdd(part[..sign].Trim(), part[(sign + 1)..].Trim()))
            {
                return false;
            }
        }

        return TryRead(parts, out rule);
    }

    /// <summary>The next day on or after <paramref name="from"/> on which the rule holds, counted from <paramref name="start"/>.</summary>
    /// <returns>Null when none comes within five years.</returns>
    public LocalDate? NextOnOrAfter(LocalDate from, LocalDate start)
    {
        for (var day = 0; day < 5 * 366; day++)
        {
            if (Holds(from.PlusDays(day), start))
            {
                return from.PlusDays(day);
            }
        }

        return null;
    }

    /// <summary>Whether the rule holds on a day, counted from <paramref name="start"/>.</summary>
    public bool Holds(LocalDate date, LocalDate start) => date >= start && IsInTurn(date, start)
        && (Month is null || date.Month == Month)
        && (MonthDay is null || date.Day == (MonthDay == LastDay ? DaysInMonth(date) : MonthDay))
        && (Days.Count == 0 || HasDay(date));

    /// <summary>Two rules are one when they have the same spelling.</summary>
    public bool Equals(RecurrenceRule? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The rule in its one spelling, without <c>RRULE:</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string> { "FREQ=" + Frequency };
        if (Interval > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"INTERVAL={Interval}"));
        }

        if (Month is { } month)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYMONTH={month}"));
        }

        if (MonthDay is { } monthDay)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYMONTHDAY={monthDay}"));
        }

        if (Days.Count > 0)
        {
            parts.Add("BYDAY=" + string.Join(',', Days.Select(Spell)));
        }

        return string.Join(';', parts);
    }

    // Every day on weekdays is every week on them, and every week on all seven is every day.
    private static RecurrenceRule InOneSpelling(RecurrenceRule rule)
    {
        if (rule.Interval > 1 || rule.MonthDay is not null || rule.Days.Count == 0 || rule.Frequency is not ("DAILY" or "WEEKLY"))
        {
            return rule;
        }

        return rule.Days.Count == 7 ? rule with { Frequency = "DAILY", Days = [] } : rule with { Frequency = "WEEKLY" };
    }

    private static string Spell((int Ordinal, IsoDayOfWeek Day) day) =>
        (day.Ordinal == 0 ? string.Empty : day.Ordinal.ToString(CultureInfo.InvariantCulture)) + DayCodes[(int)day.Day - 1];

    private static int DaysInMonth(LocalDate date) => date.Calendar.GetDaysInMonth(date.Year, date.Month);

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private static int MonthsBetween(LocalDate start, LocalDate date) => ((date.Year - start.Year) * 12) + date.Month - start.Month;

    private static bool TryRead(Dictionary<string, string> parts, out RecurrenceRule rule)
    {
        rule = Daily;
        parts.Remove("BYHOUR");
        parts.Remove("BYMINUTE");
        parts.Remove("WKST");
        if (!parts.Remove("FREQ", out var frequency) || !Frequencies.Contains(frequency)
            || !TryNumber(parts, "INTERVAL", 1000, out var interval) || !TryNumber(parts, "BYMONTH", 12, out var month)
            || !TryNumber(parts, "BYMONTHDAY", 31, out var monthDay) || !TryDays(parts, out var days) || parts.Count > 0)
        {
            return false;
        }

        // RFC 5545 gives no meaning to the second Monday of a day or week, nor to the 5th of a week.
        if ((frequency is "DAILY" or "WEEKLY" && days.Any(day => day.Ordinal != 0)) || (frequency == "WEEKLY" && monthDay is not null))
        {
            return false;
        }

        rule = InOneSpelling(new RecurrenceRule
        {
            Frequency = frequency,
            Interval = interval ?? 1,
            Month = month,
            MonthDay = monthDay,
            Days = days,
        });
        return true;
    }

    private static bool TryNumber(Dictionary<string, string> parts, string name, int most, out int? number)
    {
        number = null;
        if (!parts.Remove(name, out var text))
        {
            return true;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read)
            || read > most || (read < 1 && !(read == LastDay && name == "BYMONTHDAY")))
        {
            return false;
        }

        number = read;
        return true;
    }

    private static bool TryDays(Dictionary<string, string> parts, out IReadOnlyList<(int Ordinal, IsoDayOfWeek Day)> days)
    {
        days = [];
        if (!parts.Remove("BYDAY", out var text))
        {
            return true;
        }

        var read = new List<(int Ordinal, IsoDayOfWeek Day)>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var index = word.Length < 2 ? -1 : Array.IndexOf(DayCodes, word[^2..]);
            var ordinal = 0;
            if (index < 0 || (word.Length > 2
                && (!int.TryParse(word[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out ordinal) || ordinal is < -5 or > 5 or 0)))
            {
                return false;
            }

            read.Add((ordinal, (IsoDayOfWeek)(index + 1)));
        }

        days = [.. read.Distinct().OrderBy(day => day.Day).ThenBy(day => day.Ordinal)];
        return true;
    }

    private bool HasDay(LocalDate date)
    {
        foreach (var (ordinal, weekday) in Days)
        {
            if (weekday == date.DayOfWeek
                && (ordinal == 0 || ordinal == ((date.Day - 1) / 7) + 1 || ordinal == -1 - ((DaysInMonth(date) - date.Day) / 7)))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a day lies in a week, month or year whose turn it is; what no part of the rule says, the start says.
    private bool IsInTurn(LocalDate date, LocalDate start) => Frequency switch
    {
        "DAILY" => Period.DaysBetween(start, date) % Interval == 0,
        "WEEKLY" => Period.DaysBetween(Monday(start), Monday(date)) / 7 % Interval == 0
            && (Days.Count > 0 || date.DayOfWeek == start.DayOfWeek),
        "MONTHLY" => MonthsBetween(start, date) % Interval == 0 && (TellsDay || date.Day == start.Day),
        _ => (date.Year - start.Year) % Interval == 0 && (Month is not null || date.Month == start.Month)
            && (TellsDay || date.Day == start.Day),
    };
}
