using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.Environments.Tests.PersonalTasks.Building;

/// <summary>A running episode, and what it has paid so far.</summary>
internal sealed class Game(IEnvironment environment, EpisodeStep begun)
{
    private readonly List<double> _rewards = [];

    public EpisodeStep Last { get; private set; } = begun;

    public IReadOnlyList<double> Rewards => _rewards;

    public PersonalTasksReply Reply => (PersonalTasksReply)Last.Reply!.Content;

    public PersonalTasksObservation Observation => (PersonalTasksObservation)Last.Observation;

    public ScorecardSummary Card => environment.Scorecard;

    public double Score => Card.Score;

    public double Penalty => Card.Penalty;

    public IEnvironment Environment => environment;

    /// <summary>Plays calls in order.</summary>
    /// <returns>The answer to the last one.</returns>
    public async Task<PersonalTasksReply> PlayAsync(params EpisodeAction[] calls)
    {
        foreach (var call in calls)
        {
            Last = await environment.StepAsync(call, default);
            _rewards.Add(Last.Reward!.Value);
        }

        return Reply;
    }

    /// <summary>The value (0 to 1) of a component over an episode with one to-do.</summary>
    public double Value(string component)
    {
        var part = Card.Parts.Single(each => each.Name == component);
        var weight = PersonalTasksContract.Instance.Leaves.Single(leaf => leaf.Name == component).Weight;
        return Math.Round(part.Points / weight * Card.Subjects, 9);
    }

    /// <summary>The values of all five components, in the rubric's order.</summary>
    public double[] Values() => [.. PersonalTasksContract.Instance.Leaves.Select(leaf => Value(leaf.Name))];

    public string StatusOf(Job job) => Observation.Todos.Single(todo => todo.TodoId == job.Id).Status;
}
