namespace Butler.Environments.Language.Times.Meanings;

/// <summary>How a day was named, which decides how it bends to the words beside it.</summary>
internal enum DayForm
{
    /// <summary>Fully named: it bends to nothing.</summary>
    Fixed,

    /// <summary>A month and a day without a year.</summary>
    Yearless,

    /// <summary>A bare weekday.</summary>
    Weekday,

    /// <summary>A weekday of a named week ("next Friday").</summary>
    WeekdayOfWeek,

    /// <summary>A bare day of the month.</summary>
    DayOfMonth,

    /// <summary>A distance from today or another day.</summary>
    Offset,
}
