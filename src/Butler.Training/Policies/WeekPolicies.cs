using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Search;

namespace Butler.Training.Policies;

/// <summary>The baselines of the firewall: chance, one step of foresight, all of it, and habits.</summary>
public static class WeekPolicies
{
    private static readonly ConsequenceTable Table = ConsequenceTable.Default;

    /// <summary>Any readable response, each as likely as the others.</summary>
    /// <param name="world">The world.</param>
    /// <param name="seed">Decides the draws, with the episode's own seed.</param>
    public static IPolicy Random(WorkLifeFirewallContract world, long seed) => new WeekPolicy(
        "random", world, (week, random) => random.Fork($"{seed}/{week.Standing.Answered}").Next(Table.ResponsesTo(week.Current!.Value).Count - 1));

    /// <summary>Whatever pays most at the next step.</summary>
    public static IPolicy Greedy(WorkLifeFirewallContract world)
    {
        var greedy = new GreedyChoice(Table);
        return new WeekPolicy("greedy", world, (week, _) => greedy.Choose(week));
    }

    /// <summary>The planner, which is the oracle of this world.</summary>
    public static IPolicy Planner(WorkLifeFirewallContract world)
    {
        var planner = new Planner(Table, WeekReply.WellMade);
        return new WeekPolicy("planner", world, (week, _) => planner.Choose(week));
    }

    /// <summary>The same response to an event, whatever the week.</summary>
    /// <param name="world">The world.</param>
    /// <param name="habit">One of <see cref="Habits.Names"/>.</param>
    /// <param name="isBlunt">Whether it says everything bluntly.</param>
    public static IPolicy Habit(WorkLifeFirewallContract world, string habit, bool isBlunt = false)
    {
        var responses = Habits.Of(Table, habit);
        return new WeekPolicy(isBlunt ? $"{habit}, bluntly" : habit, world, (week, _) => responses[(int)week.Current!.Value], isBlunt);
    }
}
