namespace Butler.Environments.Calls;

/// <summary>Why a call was not carried out, and what to do instead.</summary>
/// <param name="Code">A stable name for programs, such as <c>invalid_time</c>.</param>
/// <param name="Reason">One or two sentences that name the fault and the way out.</param>
/// <param name="Accepted">Examples or choices that would be accepted; may be empty.</param>
public sealed record Refusal(string Code, string Reason, IReadOnlyList<string> Accepted)
{
    /// <summary>A refusal without choices to show.</summary>
    public Refusal(string code, string reason)
        : this(code, reason, [])
    {
    }
}
