namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>What makes a meeting more than a booking at the time that its text names.</summary>
public enum MeetingTwist
{
    /// <summary>Nothing: time and slot are there.</summary>
    None,

    /// <summary>Only the user knows at what time of the day it is.</summary>
    TimeUnsaid,

    /// <summary>A later slot would be allowed, but nothing is in the way.</summary>
    LimitSaid,

    /// <summary>Something is in the way: the right slot is the first free one within the limit that the text names.</summary>
    SlotTaken,
}
