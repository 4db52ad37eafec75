namespace Butler.Environments.Language.Times.Lexing;

/// <summary>A part of the day that has a name.</summary>
internal enum DayPart
{
    None,
    Morning,
    Afternoon,
    Evening,
    Night,
    Daytime,
    NightTime,
    Lunchtime,
    Breakfast,
    Dinner,
}
