using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Play;
using Butler.Environments.WorkLifeFirewall.Search;
using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>
/// Plays the planner's week in text. It knows the order of events and what comes of everything, and not how chance will fall. It
/// follows the episode by playing the same week for itself.
/// </summary>
/// <param name="play">The week of the same seed and split as the episode.</param>
/// <param name="say">A text for a response to an event.</param>
public sealed class WorkLifeFirewallOracle(WeekPlay play, Func<WeekEvent, string, string> say) : IOracle
{
    private readonly Planner _planner = new(ConsequenceTable.Default, WeekReply.WellMade);

    /// <inheritdoc/>
    public EpisodeAction? Next(EpisodeStep last)
    {
        if (play.Week.Current is not { } asked)
        {
            return null;
        }

        var response = ConsequenceTable.Default.ResponsesTo(asked)[_planner.Choose(play.Week)];
        var text = say(asked, response.Id);
        play.Reply(text);
        return EpisodeAction.Of(WorkLifeFirewallAction.Tool, ("message", text));
    }
}
