using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Play;
using Butler.Environments.WorkLifeFirewall.Voices;
using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>A policy over responses that plays a week through real text: it chooses a response, and says it in words that somebody wrote.</summary>
/// <param name="name">The name in every result row.</param>
/// <param name="world">The world.</param>
/// <param name="choose">Chooses the place of a response for the current event of a week.</param>
/// <param name="isBlunt">Whether it says everything bluntly.</param>
public sealed class WeekPolicy(string name, WorkLifeFirewallContract world, Func<Week, EpisodeRandom, int> choose, bool isBlunt = false) : IPolicy
{
    private WeekPlay? _play;
    private WrittenReplies? _replies;
    private EpisodeRandom _random = new(0);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        (_play, _replies) = (world.Begin(request), WrittenReplies.Of(request.SplitAmong(world.Splits)));
        _random = new EpisodeRandom(request.Seed).Fork(name);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No episode was begun.</exception>
    public EpisodeAction? Next(EpisodeStep last)
    {
        if (_play is not { } play || _replies is not { } replies)
        {
            throw new InvalidOperationException("Begin an episode first.");
        }

        if (play.Week.Current is not { } asked)
        {
            return null;
        }

        var response = ConsequenceTable.Default.ResponsesTo(asked)[choose(play.Week, _random)].Id;
        var text = Say(replies, asked, response);
        play.Reply(text);
        return EpisodeAction.Of(WorkLifeFirewallAction.Tool, ("message", text));
    }

    private string Say(WrittenReplies replies, WeekEvent asked, string response) =>
        isBlunt ? replies.SayBluntly(asked, response, _random) : replies.Say(asked, response, _random);
}
