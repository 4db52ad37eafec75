using Butler.Environments.SmartCalendar.Notes;

namespace Butler.Environments.SmartCalendar.Rubric;

/// <summary>What came of a stage; of the four only the stage's own is there.</summary>
public sealed record StageResult
{
    /// <summary>How many of the facts are right, and how many there are.</summary>
    public (int Right, int All)? Facts { get; init; }

    /// <summary>How many candidates were named, how many slots there are, and how many are in both.</summary>
    public (int Named, int True, int Both)? Candidates { get; init; }

    /// <summary>How good the proposal is.</summary>
    public ProposalQuality? Proposal { get; init; }

    /// <summary>How good the note is, of a confirmation of the selected slot.</summary>
    public NoteJudgement? Confirmation { get; init; }
}
