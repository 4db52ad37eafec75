using Butler.Environments.Calls;
using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>What came of an acting call. A closed union.</summary>
public abstract record ActOutcome
{
    private ActOutcome()
    {
    }

    /// <summary>Carries a service's answer over: what <paramref name="done"/> makes of the id, or that the service is down.</summary>
    public static ActOutcome Of(ServiceReply reply, Func<string, ActOutcome> done) => reply switch
    {
        ServiceReply.Done it => done(it.Id),
        ServiceReply.Unavailable down => new Unavailable(down.RetryAfterSteps),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "A service answers done or unavailable."),
    };

    /// <summary>It was done.</summary>
    /// <param name="Effect">What was made, for the caller.</param>
    /// <param name="Values">The values as they took effect, in their one spelling.</param>
    /// <param name="Reached">Addresses that learned of it.</param>
    public sealed record Accepted(Effect Effect, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Reached) : ActOutcome;

    /// <summary>It was refused for a reason that could be foreseen from text, briefing or calendar.</summary>
    /// <param name="Refusal">The reason and the way out.</param>
    public sealed record Rejected(Refusal Refusal) : ActOutcome;

    /// <summary>The service is down; nobody's fault.</summary>
    /// <param name="RetryAfterSteps">After how many further steps a retry makes sense.</param>
    public sealed record Unavailable(int RetryAfterSteps) : ActOutcome;
}
