using Butler.Episodes;
using Butler.Mcp.Door;
using Butler.Mcp.Http.Episodes;
using Butler.OpenEnv.Sessions;

namespace Butler.Mcp.Http.Trainers;

/// <summary>An episode that an agent plays over MCP and a trainer has joined: both take turns in it.</summary>
/// <param name="record">The episode.</param>
/// <param name="session">The session that plays it.</param>
/// <param name="usage">The use of the agent's session, which this one has begun: it is not closed for want of use before its end.</param>
internal sealed class JoinedEpisode(EpisodeRecord record, EpisodeSession session, Usage usage) : IPlayedEpisode
{
    private bool _hasJoined;

    /// <inheritdoc/>
    public PlayedSteps Played { get; } = record.Played;

    /// <inheritdoc/>
    public bool HasLeft => session.HasLeft;

    /// <inheritdoc/>
    public bool TryJoin() => _hasJoined = record.TryJoin();

    /// <inheritdoc/>
    public async ValueTask LookAsync(Action<IEpisodeState> look, CancellationToken cancellationToken) => await session.BetweenTurnsAsync(
        environment =>
        {
            look(environment.State);
            return true;
        },
        cancellationToken);

    /// <summary>Begins another episode; one that is not named keeps the name of the agent's.</summary>
    public async ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken) =>
        await session.RestartAsync(request.EpisodeId is null ? request with { EpisodeId = record.Id } : request, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, bool isTrainers, CancellationToken cancellationToken) =>
        await session.TakeTurnAsync(action, isTrainers ? Played.WasTrainers : static () => { }, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_hasJoined)
        {
            record.TrainerLeaves();
        }

        usage.End();
    }
}
