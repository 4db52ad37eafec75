namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>What a limit rules out.</summary>
public enum LimitRelation
{
    /// <summary>The time before: a meeting begins at the time or later.</summary>
    Before,

    /// <summary>The time after: a meeting is over at the time or earlier.</summary>
    After,

    /// <summary>The day.</summary>
    WholeDay,
}
