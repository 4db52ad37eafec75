using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>Every way to name a stretch of days; the longest reading counts.</summary>
internal static class PeriodRules
{
    public static Match Read(Sentence s, int at) =>
        ReadPlain(s, at)
            .Or(CountedSpanRule.Read(s, at))
            .Or(PartOfPeriodRule.Read(s, at))
            .Or(EdgeRule.Read(s, at))
            .Or(DayRangeRule.Read(s, at));

    /// <summary>The stretches that others are parts of.</summary>
    public static Match ReadPlain(Sentence s, int at) =>
        UnitPeriodRule.Read(s, at)
            .Or(MonthRule.Read(s, at))
            .Or(YearRule.Read(s, at))
            .Or(QuarterRule.Read(s, at))
            .Or(WeekNumberRule.Read(s, at))
            .Or(EraRule.Read(s, at));
}
