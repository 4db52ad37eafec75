using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Dates;

/// <summary>Every way to name one day; the longest reading counts.</summary>
internal static class DayRules
{
    public static Match Read(Sentence s, int at) =>
        NumericDateRule.Read(s, at)
            .Or(MonthDateRule.Read(s, at))
            .Or(RelativeDayRule.Read(s, at))
            .Or(RankedWeekdayRule.Read(s, at))
            .Or(WeekdayAndDayRule.Read(s, at))
            .Or(WeekdayRule.Read(s, at))
            .Or(CountedWeekdayRule.Read(s, at))
            .Or(DayOfMonthRule.Read(s, at));
}
