using Butler.Episodes;

namespace Butler.Mcp.Door;

/// <summary>
/// The episode that one client plays. One turn goes through at a time, in the order in which the calls came, whatever the
/// transport does; the episode begins with the first call.
/// </summary>
/// <param name="environment">The environment.</param>
/// <param name="request">How the episode begins.</param>
/// <param name="another">How a client comes to another episode when this one is over.</param>
public sealed class EpisodeSession(
    IEnvironment environment, ResetRequest request, string another = "Start butler again with another --seed to play another.") : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private EpisodeStep? _last;

    /// <summary>The episode's name for the trainer, or null.</summary>
    public string? EpisodeId => request.EpisodeId;

    /// <summary>How a client comes to another episode when this one is over.</summary>
    public string Another => another;

    /// <summary>The latest answer of the world; null before the first call.</summary>
    public ToolReply? LastReply => _last?.Reply;

    /// <summary>Begins the episode, unless a call did already.</summary>
    /// <returns>The latest step; the reset's when nothing was played.</returns>
    public Task<EpisodeStep> BeginAsync(CancellationToken cancellationToken) => InTurnAsync(() => BegunAsync(cancellationToken), cancellationToken);

    /// <summary>Takes a turn.</summary>
    /// <exception cref="EpisodeOrderException">The episode is over.</exception>
    public Task<EpisodeStep> TakeTurnAsync(EpisodeAction action, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await BegunAsync(cancellationToken);
            return _last = await environment.StepAsync(action, cancellationToken);
        },
        cancellationToken);

    /// <summary>Begins another episode in place of the one that is played.</summary>
    /// <exception cref="InvalidResetException">The request names what the world does not have; the running episode goes on.</exception>
    public Task<EpisodeStep> RestartAsync(ResetRequest other, CancellationToken cancellationToken) =>
        InTurnAsync(async () => _last = await environment.ResetAsync(other, cancellationToken), cancellationToken);

    /// <summary>The state of the episode.</summary>
    public IEpisodeState State => environment.State;

    /// <summary>Looks at something while no turn is taken; the episode begins before, unless a call began it.</summary>
    public Task<T> LookAsync<T>(Func<CancellationToken, ValueTask<T>> look, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(look);
        return InTurnAsync(
            async () =>
            {
                await BegunAsync(cancellationToken);
                return await look(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Looks at the environment, or closes it, while no turn is being taken.</summary>
    public Task<T> BetweenTurnsAsync<T>(Func<IEnvironment, T> look, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(look);
        return InTurnAsync(() => ValueTask.FromResult(look(environment)), cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async ValueTask<EpisodeStep> BegunAsync(CancellationToken cancellationToken) => _last ??= await environment.ResetAsync(request, cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<ValueTask<T>> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }
}
