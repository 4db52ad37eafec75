using NodaTime;

namespace Butler.Environments.SmartCalendar.Slots;

/// <summary>A time for a meeting, or that there is none.</summary>
/// <param name="Time">The time; null for none.</param>
public readonly record struct MeetingSlot(Interval? Time)
{
    /// <summary>What says that no time suits everybody.</summary>
    public const string NoneText = "none";

    /// <summary>No time suits everybody.</summary>
    public static MeetingSlot None { get; }
}
