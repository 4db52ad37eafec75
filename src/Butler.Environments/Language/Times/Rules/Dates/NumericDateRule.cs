using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>A date in numbers: "2026-05-14", "5/14/2026", "14.5.26", "6/17", "2031/nov/09", "20260514".</summary>
/// <remarks>Month first, as the conventions say; the day comes first only where the first number is above 12.</remarks>
internal static class NumericDateRule
{
    private const int LastMonth = 12;
    private const int LastDay = 31;

    public static Match Read(Sentence s, int at)
    {
        if (!(s.IsNumber(at) && s.IsFree(at)) && !s.Is(at, Sense.Month))
        {
            return Match.None;
        }

        if (s[at].Length == 8 && s[at].Value > 0)
        {
            return Compact(s, at);
        }

        if (!IsSeparator(s, at + 1) || !IsPart(s, at + 2))
        {
            return Match.None;
        }

        var sameAgain = IsSeparator(s, at + 3) && s[at + 3].Value == s[at + 1].Value && IsPart(s, at + 4);
        return sameAgain && IsEvenlySpaced(s, at) ? Triple(s, at) : Pair(s, at);
    }

    /// <summary>Without blanks, or with blanks where one of the ends is a full year: "21 - 04 - 2026".</summary>
    private static bool IsEvenlySpaced(Sentence s, int at)
    {
        var isGlued = s.IsGlued(at + 3) && s.IsGlued(at + 4);
        return isGlued || (s[at].Length == 4 || s[at + 4].Length == 4);
    }

    private static bool IsSeparator(Sentence s, int at) => s.IsSign(at, '/') || s.IsSign(at, '-') || s.IsSign(at, '.');

    private static bool IsPart(Sentence s, int at) => s.Is(at, Sense.Month) || (s.IsNumber(at) && s[at].Length is 1 or 2 or 4);

    private static Match Compact(Sentence s, int at)
    {
        var (year, month, day) = (s[at].Value / 10_000, s[at].Value / 100 % 100, s[at].Value % 100);
        return year is >= 1900 and <= 2099 && CivilCalendar.Date(year, month, day) is { } date
            ? new Match(at + 1, new Meaning.Day(date, DayForm.Fixed))
            : Match.None;
    }

    private static Match Triple(Sentence s, int at)
    {
        var (first, second, third) = (at, at + 2, at + 4);
        var end = at + 5;

        // A fourth number makes it an address or a version; letters behind it, a code.
        if ((IsSeparator(s, end) && s[end].Value == s[at + 1].Value && s.IsGlued(end) && s.IsGlued(end + 1) && s.IsNumber(end + 1)) || !HasTwoNumbers(s, at))
        {
            return Match.None;
        }

        if (InWords(s, first, second, third) is { } worded)
        {
            return new Match(end, worded);
        }

        if (s[first].Length == 4)
        {
            return new Match(end, Named.Date(s[first].Value, s[second].Value, s[third].Value));
        }

        return s[second].Length == 4 ? Match.None : MonthAndDayFirst(s, at, end);
    }

    private static bool HasTwoNumbers(Sentence s, int at) =>
        (s.IsNumber(at) ? 1 : 0) + (s.IsNumber(at + 2) ? 1 : 0) + (s.IsNumber(at + 4) ? 1 : 0) >= 2;

    /// <summary>The three parts when one of them is a month in words: the long number is the year, the other one the day.</summary>
    private static Meaning? InWords(Sentence s, int first, int second, int third)
    {
        var month = s.Is(first, Sense.Month) ? first : s.Is(second, Sense.Month) ? second : s.Is(third, Sense.Month) ? third : -1;
        if (month < 0)
        {
            return null;
        }

        var (one, two) = month == first ? (second, third) : month == second ? (first, third) : (first, second);
        var (year, day) = s[one].Length == 4 ? (one, two) : (two, one);
        return Named.Date(YearOf(s, year), s.Word(month).Number, s[day].Value);
    }

    private static Match MonthAndDayFirst(Sentence s, int at, int end)
    {
        var (first, second) = (s[at].Value, s[at + 2].Value);
        var year = YearOf(s, at + 4);
        var isDotted = s.IsSign(at + 1, '.');
        if (isDotted && s[at + 4].Length < 2)
        {
            return Match.None;
        }

        if (year == 0 || first > LastDay || second > LastDay)
        {
            return s[at + 4].Length == 4 ? new Match(end, Named.Date(year, Math.Min(first, second), Math.Max(first, second))) : Match.None;
        }

        var (month, day) = first > LastMonth ? (second, first) : (first, second);
        return new Match(end, Swappable(Named.Date(year, month, day), first, second, CivilCalendar.Date(year, second, first)));
    }

    /// <summary>Where day and month could stand the other way round, that day is the other reading.</summary>
    private static Meaning Swappable(Meaning meaning, int first, int second, NodaTime.LocalDate? swapped) =>
        meaning is Meaning.Day day && first <= LastMonth && second <= LastMonth && first != second ? day with { Other = swapped } : meaning;

    private static int YearOf(Sentence s, int at) => s[at].Length == 4 ? s[at].Value : CivilCalendar.FullYear(s[at].Value);

    private static Match Pair(Sentence s, int at)
    {
        var (first, second) = (s[at], s[at + 2]);
        if (first.Kind != TokenKind.Number || second.Kind != TokenKind.Number || first.Length > 2 || second.Length > 2
            || !s.IsGlued(at + 1) || !s.IsGlued(at + 2) || !IsDateLike(s, at))
        {
            return Match.None;
        }

        var (month, day) = first.Value > LastMonth ? (second.Value, first.Value) : (first.Value, second.Value);
        if (month is < 1 or > LastMonth || day is < 1 or > LastDay)
        {
            return Match.None;
        }

        var meaning = Modified(s, at, month, day);
        return new Match(at + 3, Swappable(meaning, first.Value, second.Value, CivilCalendar.NextYearly(s.Today, second.Value, first.Value)));
    }

    /// <summary>"This 6/8" is in the reference's year and "next 6/8" in the year after it.</summary>
    private static Meaning Modified(Sentence s, int at, int month, int day) =>
        s.Is(at - 1, Role.This) ? Named.Date(s.Today.Year, month, day)
        : s.Is(at - 1, Role.Next) ? Named.Date(s.Today.Year + 1, month, day)
        : s.Is(at - 1, Role.Last | Role.Past) ? Named.Date(s.Today.Year - 1, month, day)
        : Named.Yearless(s, month, day);

    /// <summary>A slash is enough unless it makes a fraction; a dash or a dot needs a word before it that a date follows.</summary>
    private static bool IsDateLike(Sentence s, int at)
    {
        var end = at + 3;
        var isRange = s.IsSign(at + 1, '/') && s.IsSign(end, '-') && s.IsNumber(end + 1) && s.IsSign(end + 2, '/');
        if (!isRange && s.IsGlued(end) && !(s[end].Kind == TokenKind.Symbol && !IsSeparator(s, end) && !s.IsSign(end, ':') && !s.Is(end, Sense.Counted)) && !IsSentenceEnd(s, end))
        {
            return false;
        }

        var isFraction = s[at].Value < s[at + 2].Value && s[at + 2].Value <= 10 && (!s.EndsBefore(end) || s.Is(end, Role.Of | Role.Article));
        if (s.IsSign(at + 1, '/'))
        {
            return !isFraction && !(s[at].Value == 24 && s[at + 2].Value == 7);
        }

        if (s.IsSign(at + 1, '-') && s.Is(at - 1, Role.At))
        {
            return true;
        }

        return s.Is(at - 1, Role.On | Role.Limit | Role.This | Role.Next | Role.Since | Role.In) || (at == 0 && s.Count == end);
    }

    private static bool IsSentenceEnd(Sentence s, int at) => s.IsSign(at, '.') && !s.IsNumber(at + 1);
}
