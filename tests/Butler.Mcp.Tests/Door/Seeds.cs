using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Scenarios;

namespace Butler.Mcp.Tests.Door;

/// <summary>Seeds of episodes that begin with what a test needs, whatever the wording data make of a number.</summary>
internal static class Seeds
{
    /// <summary>The first seed whose first of several to-dos is a question of the user's own life, which routing alone settles.</summary>
    public static (long Seed, int Todos) WithAQuestionFirst { get; } = Find();

    private static (long Seed, int Todos) Find()
    {
        for (var seed = 0L; ; seed++)
        {
            var scenario = ScenarioGenerator.Generate(seed, "train", "medium");
            var first = scenario.Truths[scenario.Todos[0].TodoId];
            if (first.Kind == TodoKind.Question && first.Tier == Environments.Language.Routing.Tier.Personal && scenario.Todos.Count > 2)
            {
                return (seed, scenario.Todos.Count);
            }
        }
    }
}
