namespace Butler.Environments.Scheduling;

/// <summary>Why a meeting cannot be at a time.</summary>
public enum ClosedKind
{
    /// <summary>An attendee is taken.</summary>
    Busy,

    /// <summary>It is outside the time that an attendee has.</summary>
    NotOpen,

    /// <summary>A binding constraint rules it out.</summary>
    Constraint,

    /// <summary>It is after the deadline.</summary>
    Deadline,
}
