namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>How the leave stands.</summary>
public enum LeaveStatus
{
    /// <summary>Nobody has decided.</summary>
    Pending,

    /// <summary>Arjun goes to the wedding.</summary>
    Approved,

    /// <summary>Refused for good.</summary>
    Refused,

    /// <summary>Arjun took the request back.</summary>
    Withdrawn,
}
