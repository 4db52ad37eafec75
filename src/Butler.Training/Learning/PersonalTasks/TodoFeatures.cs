using Butler.Environments.Language.Routing;
using Butler.Environments.Language.Times;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Reading;
using Butler.Training.Policies;
using NodaTime;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// What a to-do's text tells: its words and pairs of words, as they stand, and what the house's own router makes of it. Words say
/// most on sentences like those trained on; the router carries over to others, and how far it is to be trusted is learned.
/// </summary>
public sealed class TodoFeatures
{
    private TodoFeatures(TodoGuess guess, IReadOnlyList<string> names, ulong times, ulong[] shape, ulong[] words) =>
        (Guess, Names, Times, Shape, Words) = (guess, names, times, shape, words);

    /// <summary>What the router makes of it.</summary>
    public TodoGuess Guess { get; }

    /// <summary>The names in it.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Which of rule, date and time it says, as the bits of a number.</summary>
    public ulong Times { get; }

    /// <summary>Hashes of what the router says, of the times in it, and of whether it asks.</summary>
    public IReadOnlyList<ulong> Shape { get; }

    /// <summary>Hashes of the words and pairs of words.</summary>
    public IReadOnlyList<ulong> Words { get; }

    /// <summary>Reads a to-do.</summary>
    public static TodoFeatures Of(ObservedTodo todo, LocalDateTime now, ReadingNoise noise)
    {
        ArgumentNullException.ThrowIfNull(todo);
        ArgumentNullException.ThrowIfNull(noise);
        var guess = new TodoGuess(todo, noise.Hear(todo.Text, TodoRouter.Default.Route(todo.Text)));
        var phrases = TimeReader.Default.ReadAll(todo.Text, now);
        var when = WhenReader.Read(todo.Text, phrases, now);
        var times = (when.Rule is null ? 0UL : 1) + (when.Date is null ? 0UL : 2) + (when.Time is null ? 0UL : 4);
        ulong[] shape = [FeatureHash.Join(5, times), FeatureHash.Join(6, when.Minutes is null ? 0UL : 1), FeatureHash.Join(7, todo.Text.AsSpan().TrimEnd().EndsWith("?") ? 1UL : 0)];
        return new TodoFeatures(guess, PersonNames.In(todo.Text, [.. phrases.Select(phrase => phrase.Span)]), times, [.. RouterOf(guess), .. shape], noise.Known(todo.Text, WordHashes.Of(todo.Text)));
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
