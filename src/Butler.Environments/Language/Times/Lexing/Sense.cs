namespace Butler.Environments.Language.Times.Lexing;

/// <summary>What a word means in a phrase of time; some words mean several things ("second", "night").</summary>
/// <remarks>The words of each sense are listed under its name in <c>words.json</c>.</remarks>
[Flags]
internal enum Sense : ulong
{
    None = 0,
    Month = 1UL << 0,
    Weekday = 1UL << 1,
    Short = 1UL << 2,
    Doubtful = 1UL << 3,
    Plural = 1UL << 4,
    Unit = 1UL << 5,
    GluedUnit = 1UL << 6,
    Cardinal = 1UL << 7,
    Oh = 1UL << 8,
    Few = 1UL << 9,
    Ordinal = 1UL << 10,
    OrdinalSuffix = 1UL << 11,
    Part = 1UL << 12,
    Meal = 1UL << 13,
    Tonight = 1UL << 14,
    RelativeDay = 1UL << 15,
    Often = 1UL << 16,
    Everyday = 1UL << 17,
    Times = 1UL << 18,
    Am = 1UL << 19,
    Pm = 1UL << 20,
    OClock = 1UL << 21,
    Noon = 1UL << 22,
    Midnight = 1UL << 23,
    DayEnd = 1UL << 24,
    Half = 1UL << 25,
    Now = 1UL << 26,
    HoursWord = 1UL << 27,
    Ish = 1UL << 28,
    Counted = 1UL << 29,
    Decades = 1UL << 30,
    Middle = 1UL << 31,
    ToDate = 1UL << 32,
    UnitEnd = 1UL << 33,
}
