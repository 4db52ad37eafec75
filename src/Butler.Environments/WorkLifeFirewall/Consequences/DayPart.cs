namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>The five phases of a day.</summary>
public enum DayPart
{
    /// <summary>Before work.</summary>
    Early,

    /// <summary>Until noon.</summary>
    Morning,

    /// <summary>Until six.</summary>
    Afternoon,

    /// <summary>After work.</summary>
    Evening,

    /// <summary>From half past eleven until it is early again.</summary>
    Night,
}
