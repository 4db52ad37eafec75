namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>What a hard problem has in store for those who reckon carelessly.</summary>
public enum Trap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A slot that suits all if everybody's time is read on one clock.</summary>
    OneClock,

    /// <summary>A slot that keeps the deadline if it is read on another clock than the request's.</summary>
    DeadlineClock,

    /// <summary>A slot that suits all if the clocks did not change between the request and the meeting.</summary>
    ClockChange,

    /// <summary>A slot that suits all if the meeting were a minute shorter.</summary>
    MinuteShort,

    /// <summary>No slot suits all, though each is missing only somebody.</summary>
    NoSlot,
}
