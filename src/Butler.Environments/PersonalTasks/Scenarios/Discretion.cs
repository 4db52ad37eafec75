using Butler.Environments.PersonalTasks.Scenarios.Kinds;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>
/// Forbids every text that others read to tell what belongs to another to-do: dumping the whole desk into a mail must not pay,
/// whatever facts it holds.
/// </summary>
public static class Discretion
{
    private static readonly string[] ReadByOthers = ["title", "subject", "body"];

    /// <summary>The to-dos with the facts of the others forbidden, as far as they are not their own.</summary>
    public static IReadOnlyList<MadeTodo> Keep(IReadOnlyList<MadeTodo> made)
    {
        ArgumentNullException.ThrowIfNull(made);
        return [.. made.Select(todo => todo with
        {
            Truth = Guard(todo, [.. made.Where(other => other != todo).SelectMany(other => Facts(other.Truth))]),
            FollowUps = Keep(todo.FollowUps),
        })];
    }

    private static Truth Guard(MadeTodo todo, IReadOnlyList<string> foreign)
    {
        var own = FactWords.In(todo.Text);
        own.UnionWith(Facts(todo.Truth).SelectMany(FactWords.In));
        string[] forbidden = [.. foreign.Where(fact => Tells(fact) && !FactWords.In(fact).IsSubsetOf(own)).Distinct()];
        return todo.Truth with
        {
            Required = [.. todo.Truth.Required.Select(expectation => expectation is Expectation.Says says && ReadByOthers.Contains(says.Parameter)
                ? says with { Never = [.. says.Never, .. forbidden] }
                : expectation)],
        };
    }

    private static IEnumerable<string> Facts(Truth truth) => truth.Required.OfType<Expectation.Says>().SelectMany(says => says.Facts);

    // A single plain word (a weekday, "call") may stand in any honest mail.
    private static bool Tells(string fact) => fact.Any(char.IsDigit) || FactWords.In(fact).Count > 1;
}
