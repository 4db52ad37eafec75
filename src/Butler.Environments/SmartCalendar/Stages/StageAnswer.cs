using Butler.Environments.Calls;

namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>What a call is answered with.</summary>
/// <param name="Outcome">Its name in the history; for a call that was not accepted also the code.</param>
/// <param name="Feedback">What came of it: never which candidate fails, nor what would be right.</param>
/// <param name="IsOk">Whether it was accepted.</param>
public sealed record StageAnswer(string Outcome, string Feedback, bool IsOk)
{
    /// <summary>The outcome of a stage that is passed.</summary>
    public const string Accepted = "accepted";

    /// <summary>The outcome of a try that failed.</summary>
    public const string NotAccepted = "not_accepted";

    /// <summary>The outcome of a look.</summary>
    public const string Looked = "looked";

    /// <summary>What would be accepted by its form; may be empty.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>A call that was refused.</summary>
    public static StageAnswer Refused(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new StageAnswer(refusal.Code, refusal.Reason, IsOk: false) { Forms = refusal.Accepted };
    }
}
