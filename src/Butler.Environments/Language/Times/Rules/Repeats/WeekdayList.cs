using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;

namespace Butler.Environments.Language.Times.Rules.Repeats;

/// <summary>Weekdays that belong together: "Monday, Wednesday and Friday", "Tue/Thu", "Mon-Fri". One bit each from Monday = 1.</summary>
internal static class WeekdayList
{
    private const int MostDays = 8;

    /// <summary>Reads a list of at least one weekday.</summary>
    public static Numeral Read(Sentence s, int at)
    {
        if (!s.Is(at, Sense.Weekday))
        {
            return Numeral.None;
        }

        var (days, end) = (RepeatRule.Bit(s.Word(at).Number), at + 1);
        for (var count = 1; count < MostDays; count++)
        {
            var next = s.Is(end, Role.Comma | Role.And | Role.To) || s.IsSign(end, '/') || s.IsSign(end, '+') ? end + 1 : end;
            next = s.Is(end, Role.Comma) ? s.Skip(next, Role.And) : next;
            next = s.Skip(s.Skip(next, Role.On), Role.Every);
            if (next == end || !s.Is(next, Sense.Weekday))
            {
                break;
            }

            days |= s.Is(end, Role.To) ? Through(s.Word(end - 1).Number, s.Word(next).Number) : RepeatRule.Bit(s.Word(next).Number);
            end = next + 1;
        }

        return new Numeral(end, days);
    }

    /// <summary>The days from one weekday through another.</summary>
    public static int Through(int first, int last)
    {
        var days = 0;
        for (var day = first; ; day = (day % 7) + 1)
        {
            days |= RepeatRule.Bit(day);
            if (day == last)
            {
                return days;
            }
        }
    }
}
