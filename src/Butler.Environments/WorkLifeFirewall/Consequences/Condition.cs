namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>What a consequence may depend on.</summary>
public enum Condition
{
    /// <summary>It depends on nothing.</summary>
    Always,

    /// <summary>There is a runbook for staging.</summary>
    Runbook,

    /// <summary>The sprint stands at 650 or better and staging is up: dates can be kept.</summary>
    OnTrack,

    /// <summary>David's mail has an answer that he can work with.</summary>
    ClientAnswered,

    /// <summary>The roster names Arjun for Wednesday night.</summary>
    OnCall,
}
