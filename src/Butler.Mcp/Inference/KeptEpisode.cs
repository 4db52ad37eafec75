using Butler.Episodes;
using Butler.Episodes.Log;
using Butler.Episodes.Scoring;

namespace Butler.Mcp.Inference;

/// <summary>An episode as somebody played it, kept to be compared.</summary>
/// <param name="player">Who plays it.</param>
internal sealed class KeptEpisode(string player) : IEpisodeLog
{
    private readonly List<EpisodeLogEntry.Stepped> _calls = [];
    private EpisodeStep? _start;
    private ScorecardSummary? _scorecard;

    /// <summary>Who played it.</summary>
    public string Player => player;

    /// <summary>How it began.</summary>
    /// <exception cref="InvalidOperationException">It has not begun.</exception>
    public EpisodeStep Start => _start ?? throw new InvalidOperationException("The episode has not begun.");

    /// <summary>Every call, in order.</summary>
    public IReadOnlyList<EpisodeLogEntry.Stepped> Calls => _calls;

    /// <summary>The final scorecard.</summary>
    /// <exception cref="InvalidOperationException">It has not ended.</exception>
    public ScorecardSummary Scorecard => _scorecard ?? throw new InvalidOperationException("The episode has not ended.");

    /// <summary>The step before a call.</summary>
    /// <param name="at">The call's place, from 0 on.</param>
    public EpisodeStep Before(int at) => at == 0 ? Start : _calls[at - 1].Step;

    /// <inheritdoc/>
    public void Write(EpisodeLogEntry entry)
    {
        switch (entry)
        {
            case EpisodeLogEntry.Began began:
                _start = began.Step;
                break;
            case EpisodeLogEntry.Stepped stepped:
                _calls.Add(stepped);
                break;
            case EpisodeLogEntry.Ended ended:
                _scorecard = ended.Scorecard;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry, "Not an entry.");
        }
    }
}
