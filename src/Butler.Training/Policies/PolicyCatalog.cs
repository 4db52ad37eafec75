using Butler.Environments.PersonalTasks;
using Butler.Environments.SmartCalendar;
using Butler.Environments.WorkLifeFirewall;
using Butler.Episodes;
using Butler.Training.Policies.Calendar;

namespace Butler.Training.Policies;

/// <summary>The policies that commands name. Some play every world, others only the one they are made for.</summary>
public static class PolicyCatalog
{
    // The oracle of the firewall, by the name that it has there: it knows what comes of everything, and not how chance will fall.
    private const string Planner = "planner";

    private static readonly string[] Weeks = ["do-nothing", "random", "greedy", Planner];
    private static readonly string[] Meetings = ["do-nothing", "random", "baseline", OraclePolicy.UsualName];
    private static readonly string[] Todos = ["do-nothing", "random", "fifo", "keyword", OraclePolicy.UsualName];

    /// <summary>The names of those that play a world, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> NamesFor(IWorld world) => world switch
    {
        WorkLifeFirewallContract => Weeks,
        SmartCalendarContract => Meetings,
        _ => Todos,
    };

    /// <summary>The one that plays a world when nobody is named: rules that need neither truth nor training.</summary>
    public static string DefaultFor(IWorld world) => world switch
    {
        WorkLifeFirewallContract => "greedy",
        SmartCalendarContract => "baseline",
        _ => "keyword",
    };

    /// <summary>Whether a name is that of a policy of a world. The ceiling answers to <see cref="OraclePolicy.UsualName"/> in every world.</summary>
    public static bool Knows(string name, IWorld world) => name == OraclePolicy.UsualName || NamesFor(world).Contains(name);

    /// <summary>Makes a policy by its name.</summary>
    /// <param name="name">A name that is known (<see cref="Knows"/>).</param>
    /// <param name="world">The world it will play.</param>
    /// <param name="seed">The seed of a policy that plays by chance.</param>
    /// <exception cref="ArgumentException">There is no such policy for this world.</exception>
    public static IPolicy Create(string name, IWorld world, long seed) => (name, world) switch
    {
        ("do-nothing", _) => new DoNothingPolicy(),
        (Planner, WorkLifeFirewallContract) => new OraclePolicy(world, Planner),
        (OraclePolicy.UsualName, _) => new OraclePolicy(world),
        ("random", WorkLifeFirewallContract firewall) => WeekPolicies.Random(firewall, seed),
        ("greedy", WorkLifeFirewallContract firewall) => WeekPolicies.Greedy(firewall),
        ("random", SmartCalendarContract) => CalendarChance.AnyStage(seed),
        ("baseline", SmartCalendarContract) => new CalendarBaseline(),
        ("random", PersonalTasksContract) => new RandomPolicy(seed),
        ("fifo", PersonalTasksContract) => KeywordPolicy.FirstInFirstOut(),
        ("keyword", PersonalTasksContract) => KeywordPolicy.PeopleFirst(),
        _ => throw new ArgumentException($"There is no policy '{name}' for {world?.Name}. There are {string.Join(", ", NamesFor(world!))}.", nameof(name)),
    };
}
