namespace Butler.Environments.Scheduling;

/// <summary>The kinds of fault, in the order in which they are looked for.</summary>
public enum SlotFaultKind
{
    /// <summary>It is longer or shorter than the meeting.</summary>
    WrongLength,

    /// <summary>It is not whole within a window.</summary>
    OutsideWindows,

    /// <summary>It does not begin on the grid.</summary>
    OffGrid,

    /// <summary>It is over after the deadline.</summary>
    AfterDeadline,

    /// <summary>An attendee is taken.</summary>
    Busy,

    /// <summary>It is outside the time that an attendee has.</summary>
    NotOpen,

    /// <summary>A binding constraint rules it out.</summary>
    Constraint,
}
