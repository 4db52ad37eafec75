using Butler.Environments.SmartCalendar;
using Butler.Episodes;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Benchmarks.Calendar;

/// <summary>Episodes of the calendar whose calls are known beforehand, so that only the world works. Problems are solved at the reset; no stage solves.</summary>
public sealed class StageEpisodes
{
    private readonly IReadOnlyList<(ResetRequest Request, IReadOnlyList<EpisodeAction> Calls)> _episodes;

    private StageEpisodes(IEnumerable<(ResetRequest Request, IReadOnlyList<EpisodeAction> Calls)> episodes) => _episodes = [.. episodes];

    private static SmartCalendarContract World => SmartCalendarContract.Instance;

    /// <summary>The calls of a policy.</summary>
    public static StageEpisodes Of(IPolicy policy, int count, string difficulty) => new(Enumerable.Range(0, count).Select(seed =>
    {
        var request = new ResetRequest { Seed = seed, Difficulty = difficulty };
        var rollout = Now(RolloutPlayer.PlayAsync(World.CreateEnvironment(), policy, request, CancellationToken.None));
        return (request, (IReadOnlyList<EpisodeAction>)[.. rollout.Steps.Select(step => step.Action)]);
    }));

    /// <summary>Begins every episode.</summary>
    public IReadOnlyList<(IEnvironment Environment, IReadOnlyList<EpisodeAction> Calls)> Begin() =>
    [
        .. _episodes.Select(episode =>
        {
            var environment = World.CreateEnvironment();
            Now(environment.ResetAsync(episode.Request, CancellationToken.None));
            return (environment, episode.Calls);
        }),
    ];

    /// <summary>Begins every episode.</summary>
    /// <returns>How many there are.</returns>
    public int Reset() => Begin().Count;

    /// <summary>Plays episodes that have begun.</summary>
    /// <returns>How many steps were taken.</returns>
    public static int Play(IReadOnlyList<(IEnvironment Environment, IReadOnlyList<EpisodeAction> Calls)> begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        var steps = 0;
        foreach (var (environment, calls) in begun)
        {
            foreach (var call in calls)
            {
                Now(environment.StepAsync(call, CancellationToken.None));
                steps++;
            }
        }

        return steps;
    }

    // Nothing here ever waits, so that nothing is measured on another thread.
    private static T Now<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : throw new InvalidOperationException("The calendar answers at once.");
}
