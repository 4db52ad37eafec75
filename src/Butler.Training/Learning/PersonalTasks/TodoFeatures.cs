using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Training.Policies;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// What a to-do's text tells: its words and pairs of words, as they stand, and what the house's own router makes of it. Words say
/// most on sentences like those trained on; the router carries over to others, and how far it is to be trusted is learned.
/// </summary>
public sealed class TodoFeatures
{
    private TodoFeatures(TodoGuess guess, ulong[] router, ulong[] words) => (Guess, Router, Words) = (guess, router, words);

    /// <summary>What the router makes of it.</summary>
    public TodoGuess Guess { get; }

    /// <summary>Hashes of what the router says.</summary>
    public IReadOnlyList<ulong> Router { get; }

    /// <summary>Hashes of the words and pairs of words.</summary>
    public IReadOnlyList<ulong> Words { get; }

    /// <summary>Reads a to-do.</summary>
    public static TodoFeatures Of(ObservedTodo todo, ReadingNoise noise)
    {
        ArgumentNullException.ThrowIfNull(todo);
        ArgumentNullException.ThrowIfNull(noise);
        var guess = new TodoGuess(todo, noise.Hear(todo.Text, TodoRouter.Default.Route(todo.Text)));
        return new TodoFeatures(guess, RouterOf(guess), [.. WordHashes.Of(todo.Text).Where(noise.Shows)]);
    }

    private static ulong[] RouterOf(TodoGuess guess)
    {
        var agent = FeatureHash.Of(guess.Agent.ToWire());
        var tier = FeatureHash.Join(2, (ulong)guess.Tier);
        var sure = FeatureHash.Join(3, (ulong)Math.Clamp((int)(guess.Routing.Confidence * 4), 0, 3));
        var lean = FeatureHash.Join(4, (ulong)(Math.Clamp((int)Math.Round(guess.Routing.Lean), -3, 3) + 3));
        return [FeatureHash.Of("any"), agent, tier, FeatureHash.Join(agent, sure), lean, FeatureHash.Join(agent, lean), FeatureHash.Of(guess.IsDoubtful ? "doubtful" : "plain")];
    }
}
