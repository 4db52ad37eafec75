using Butler.Episodes;
using Butler.Mcp.Door;
using Butler.OpenEnv.Sessions;

namespace Butler.Mcp.Http.Trainers;

/// <summary>An episode that an agent plays over MCP and a trainer has joined: both take turns in it.</summary>
internal sealed class JoinedEpisode(EpisodeSession session) : IPlayedEpisode
{
    /// <inheritdoc/>
    public IEpisodeState State => session.State;

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken) => await session.RestartAsync(request, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken) => await session.TakeTurnAsync(action, cancellationToken);
}
