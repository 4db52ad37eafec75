namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>The stages of an episode, in their order; each is also the place of its leaf in the rubric.</summary>
public enum Stage
{
    /// <summary>Say what is asked for.</summary>
    UnderstandRequest,

    /// <summary>Say at which times the meeting can be.</summary>
    EvaluateAvailability,

    /// <summary>Say at which time it is to be.</summary>
    ProposeSlot,

    /// <summary>Confirm it, and tell everybody.</summary>
    ConfirmSchedule,
}
