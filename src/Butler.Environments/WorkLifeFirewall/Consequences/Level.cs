namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>What rises and falls over the week, each from 0 to 1,000 thousandths.</summary>
public enum Level
{
    /// <summary>How much strength Arjun has left.</summary>
    Energy,

    /// <summary>How the sprint stands.</summary>
    Sprint,

    /// <summary>The trust of David Chen, the client.</summary>
    David,

    /// <summary>The trust of Sundar, the manager.</summary>
    Sundar,

    /// <summary>The trust of Priya, a peer.</summary>
    Priya,

    /// <summary>The trust of Rahul, a peer.</summary>
    Rahul,

    /// <summary>The trust of Arjun K, a peer.</summary>
    ArjunK,
}
