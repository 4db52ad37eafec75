using Butler.Episodes.Scoring;

namespace Butler.Episodes.Log;

/// <summary>One line of an episode's history. A closed union; nothing in it depends on the clock or the machine.</summary>
public abstract record EpisodeLogEntry
{
    private EpisodeLogEntry()
    {
    }

    /// <summary>An episode began.</summary>
    public sealed record Began(IWorld World, ResetRequest Request, EpisodeStep Step) : EpisodeLogEntry;

    /// <summary>A step was taken.</summary>
    /// <param name="Number">The step's number, from 1.</param>
    /// <param name="Action">The call as it came in.</param>
    /// <param name="Step">What it gave.</param>
    public sealed record Stepped(int Number, EpisodeAction Action, EpisodeStep Step) : EpisodeLogEntry;

    /// <summary>The episode ended.</summary>
    /// <param name="End">How.</param>
    /// <param name="Scorecard">The final scorecard.</param>
    public sealed record Ended(EpisodeEnd End, ScorecardSummary Scorecard) : EpisodeLogEntry;
}
