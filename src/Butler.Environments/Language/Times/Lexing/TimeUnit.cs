namespace Butler.Environments.Language.Times.Lexing;

/// <summary>A unit in which time is counted.</summary>
internal enum TimeUnit
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Workday,
    Week,
    Fortnight,
    Weekend,
    WorkWeek,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
}
