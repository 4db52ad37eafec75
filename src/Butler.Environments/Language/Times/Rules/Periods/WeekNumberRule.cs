using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using Butler.Environments.Language.Times.Rules.Dates;
using NodaTime.Calendars;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>A week by its ISO number or by a day in it: "week 7", "week 5 of 2027", "2026-W18", "the week of 5 May".</summary>
internal static class WeekNumberRule
{
    public static Match Read(Sentence s, int at)
    {
        if (s.IsNumber(at))
        {
            return Iso(s, at).Or(YearFirst(s, at));
        }

        var week = s.Skip(at, Role.The);
        if (s.Word(week).Unit != TimeUnit.Week || s.Is(week, Sense.Plural))
        {
            return Match.None;
        }

        if (week > at && s.Is(week + 1, Role.Of))
        {
            var day = DayRules.Read(s, week + 2);
            return day.Meaning is Meaning.Day within && Stretch.Of(within.Date, TimeUnit.Week, 0) is { } days
                ? new Match(day.End, days)
                : Match.None;
        }

        if (s.Is(week + 1, Role.Starting))
        {
            var start = DayRules.Read(s, s.Skip(week + 2, Role.On | Role.From));
            return start.Meaning is Meaning.Day first ? new Match(start.End, Stretch.Days(first.Date, first.Date.PlusWeeks(1))) : Match.None;
        }

        var next = s.Text(week + 1, week + 2).Equals("number", StringComparison.OrdinalIgnoreCase) || s.IsSign(week + 1, '#') ? week + 2 : week + 1;
        if (!s.IsNumber(next) || s[next].Length > 2 || s.IsGlued(next + 1) && !s.EndsBefore(next + 1))
        {
            return Match.None;
        }

        var year = Years.ReadAny(s, next + 1);
        return year.Found
            ? Of(year.End, year.Value, s[next].Value) is { Found: true } named ? named : new Match(year.End, Missing(year.Value))
            : Of(next + 1, s.Today.Year, s[next].Value);
    }

    private static Match Iso(Sentence s, int at)
    {
        var letter = s.Skip(at + 1, Role.Dash);
        var isIso = s[at].Length == 4 && s.IsFree(at) && s.IsGlued(letter) && s.Text(letter, letter + 1) is "W" && s.IsNumber(letter + 1) && s[letter + 1].Length == 2;
        return isIso && Years.Read(s, at).Found ? Of(letter + 2, s[at].Value, s[letter + 1].Value) : Match.None;
    }

    /// <summary>"2018 week 20".</summary>
    private static Match YearFirst(Sentence s, int at)
    {
        var week = s.Skip(at + 1, Role.Comma | Role.Dash);
        return s.IsFree(at) && s.Word(week).Unit == TimeUnit.Week && s.IsNumber(week + 1) && s[week + 1].Length <= 2 && Years.Read(s, at) is { Found: true } year
            ? Of(week + 2, year.Value, s[week + 1].Value)
            : Match.None;
    }

    private static Meaning.Impossible Missing(int year) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The year {year} has {WeekYearRules.Iso.GetWeeksInWeekYear(year)} weeks."));

    private static Match Of(int end, int year, int week)
    {
        if (Dates.Named.TooFar(year) is { } refused)
        {
            return new Match(end, refused);
        }

        if (week < 1 || week > WeekYearRules.Iso.GetWeeksInWeekYear(year))
        {
            return Match.None;
        }

        var monday = WeekYearRules.Iso.GetLocalDate(year, week, NodaTime.IsoDayOfWeek.Monday);
        return new Match(end, Stretch.Days(monday, monday.PlusWeeks(1)));
    }
}
