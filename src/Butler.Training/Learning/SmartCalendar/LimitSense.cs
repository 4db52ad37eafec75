namespace Butler.Training.Learning.SmartCalendar;

/// <summary>What a sentence about somebody may be taken to say of their time.</summary>
internal enum LimitSense
{
    /// <summary>Nothing that the meeting has to keep.</summary>
    Nothing,

    /// <summary>They cannot before the time in it.</summary>
    NotBefore,

    /// <summary>They cannot after the time in it.</summary>
    NotAfter,

    /// <summary>They cannot on the day in it.</summary>
    NotThatDay,
}
