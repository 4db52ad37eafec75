namespace Butler.Environments.PersonalTasks.Ports;

/// <summary>How a service answered a write. A closed union.</summary>
public abstract record ServiceReply
{
    private ServiceReply()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Id">The service's id of what was made.</param>
    public sealed record Done(string Id) : ServiceReply;

    /// <summary>The service is down (503); nothing was done.</summary>
    /// <param name="RetryAfterSteps">After how many further steps a retry makes sense.</param>
    public sealed record Unavailable(int RetryAfterSteps) : ServiceReply;
}
