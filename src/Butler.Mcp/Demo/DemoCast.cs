using Butler.Environments;
using Butler.Environments.SmartCalendar;
using Butler.Environments.WorkLifeFirewall;
using Butler.Episodes;

namespace Butler.Mcp.Demo;

/// <summary>Which episode of a world the demo shows, and who plays it.</summary>
/// <param name="World">The world.</param>
/// <param name="Seed">The episode, unless another is asked for.</param>
/// <param name="Policies">The policies that play it, side by side.</param>
internal sealed record DemoCast(IWorld World, long Seed, IReadOnlyList<string> Policies)
{
    /// <summary>Those of every world, in the order in which they are shown.</summary>
    public static IReadOnlyList<DemoCast> All { get; } = [.. Worlds.All.Select(Of)];

    /// <summary>That of a world.</summary>
    public static DemoCast Of(IWorld world) => world switch
    {
        // A week in which the best next step is seldom the best way.
        WorkLifeFirewallContract => new DemoCast(world, 10, ["greedy", "planner"]),

        // A short request over three clocks.
        SmartCalendarContract => new DemoCast(world, 16, ["baseline"]),

        // An episode in which work stands in front of people's lives, so that the order shows.
        _ => new DemoCast(world, 10, ["keyword", "fifo"]),
    };
}
