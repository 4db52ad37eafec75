using System.Text.Json;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Benchmarks.World;

/// <summary>
/// Episodes whose calls are known beforehand: they were played once and are played again on the same seeds, so that only
/// the world works.
/// </summary>
public sealed class Episodes
{
    private readonly IWorld _world;
    private readonly IReadOnlyList<(ResetRequest Request, IReadOnlyList<EpisodeAction> Calls)> _episodes;

    private Episodes(IWorld world, IEnumerable<(ResetRequest Request, IReadOnlyList<EpisodeAction> Calls)> episodes) => (_world, _episodes) = (world, [.. episodes]);

    private static PersonalTasksContract Todos => PersonalTasksContract.Instance;

    /// <summary>The oracle's calls.</summary>
    public static Episodes OfOracle(IWorld world, int count, string difficulty) => new(world, Requests(count, difficulty).Select(request =>
    {
        var rollout = Now(RolloutPlayer.PlayAsync(world.CreateEnvironment(), new OraclePolicy(world), request, CancellationToken.None));
        return (request, (IReadOnlyList<EpisodeAction>)[.. rollout.Steps.Select(step => step.Action)]);
    }));

    /// <summary>Calls in which no text is read: on a to-do that does not exist, a fact to keep, a to-do set aside.</summary>
    public static Episodes WithoutText(int count, string difficulty) => new(Todos, Requests(count, difficulty).Select(request =>
    {
        var first = (PersonalTasksObservation)Now(Todos.CreateEnvironment().ResetAsync(request, CancellationToken.None)).Observation;
        return (request, (IReadOnlyList<EpisodeAction>)[.. first.Todos.SelectMany((todo, at) => new[]
        {
            Remember("todo_99"),
            at % 2 == 0 ? Remember(todo.TodoId) : SetAside(todo.TodoId),
        })]);
    }));

    /// <summary>Begins every episode.</summary>
    public IReadOnlyList<(IEnvironment Environment, IReadOnlyList<EpisodeAction> Calls)> Begin() =>
    [
        .. _episodes.Select(episode =>
        {
            var environment = _world.CreateEnvironment();
            Now(environment.ResetAsync(episode.Request, CancellationToken.None));
            return (environment, episode.Calls);
        }),
    ];

    /// <summary>Begins every episode.</summary>
    /// <returns>How many there are.</returns>
    public int Reset()
    {
        var environment = _world.CreateEnvironment();
        foreach (var (request, _) in _episodes)
        {
            Now(environment.ResetAsync(request, CancellationToken.None));
        }

        return _episodes.Count;
    }

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

    private static IEnumerable<ResetRequest> Requests(int count, string difficulty) =>
        Enumerable.Range(0, count).Select(seed => new ResetRequest { Seed = seed, Difficulty = difficulty });

    private static EpisodeAction Remember(string todoId) => new(
        ToolNames.AddToKb, JsonElement.Parse($$"""{"todo_id":"{{todoId}}","content":"The spare key is with the neighbour.","category":"user_profile"}"""));

    private static EpisodeAction SetAside(string todoId) => new(
        ToolNames.RouteToAgent, JsonElement.Parse($$"""{"todo_id":"{{todoId}}","agent_name":"none"}"""));

    // A simulation never waits, so nothing here is measured on another thread.
    private static T Now<T>(ValueTask<T> task) => task.IsCompletedSuccessfully
        ? task.Result
        : throw new InvalidOperationException("A simulated episode answers at once.");
}
