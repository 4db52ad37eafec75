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
    private volatile bool _left;

    /// <summary>The episode's name for the trainer, or null.</summary>
    public string? EpisodeId => request.EpisodeId;

    /// <summary>How a client comes to another episode when this one is over.</summary>
    public string Another => another;

    /// <summary>The latest answer of the world; null before the first call.</summary>
    public ToolReply? LastReply => _last?.Reply;

    /// <summary>Begins the episode, unless a call did already.</summary>
    /// <returns>The latest step; the reset's when nothing was played.</returns>
    public Task<EpisodeStep> BeginAsync(CancellationToken cancellationToken) => InTurnAsync(() => BegunAsync(cancellationToken), cancellationToken);

    /// <summary>Whether the client has left, and nobody takes a turn any more.</summary>
    public bool HasLeft => _left;

    /// <summary>Takes a turn.</summary>
    /// <exception cref="EpisodeOrderException">The episode is over.</exception>
    public Task<EpisodeStep> TakeTurnAsync(EpisodeAction action, CancellationToken cancellationToken) => TakeTurnAsync(action, static () => { }, cancellationToken);

    /// <summary>Takes a turn.</summary>
    /// <param name="action">The action.</param>
    /// <param name="taken">Called in the turn, when the step has been taken.</param>
    /// <param name="cancellationToken">Gives the turn up.</param>
    /// <exception cref="EpisodeOrderException">The episode is over.</exception>
    public Task<EpisodeStep> TakeTurnAsync(EpisodeAction action, Action taken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        return InTurnAsync(
            async () =>
            {
                ThrowIfLeft();
                await BegunAsync(cancellationToken);
                _last = await environment.StepAsync(action, cancellationToken);
                taken();
                return _last;
            },
            cancellationToken);
    }

    /// <summary>Begins another episode in place of the one that is played.</summary>
    /// <exception cref="InvalidResetException">The request names what the world does not have; the running episode goes on.</exception>
    /// <exception cref="EpisodeOrderException">The client has left.</exception>
    public Task<EpisodeStep> RestartAsync(ResetRequest other, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            ThrowIfLeft();
            return _last = await environment.ResetAsync(other, cancellationToken);
        },
        cancellationToken);

    /// <summary>Lets nobody take a turn any more, and looks at the environment for the last time.</summary>
    public Task<T> LeaveAsync<T>(Func<IEnvironment, T> look, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(look);
        return BetweenTurnsAsync(
            environment =>
            {
                _left = true;
                return look(environment);
            },
            cancellationToken);
    }

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

    private void ThrowIfLeft()
    {
        if (_left)
        {
            throw new EpisodeOrderException("The agent that plays this episode has ended its session, so that no step is taken any more. Its scorecard stays.");
        }
    }

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
