using Butler.Environments.PersonalTasks;
using Butler.Environments.SmartCalendar;
using Butler.Environments.WorkLifeFirewall;
using Butler.Episodes;

namespace Butler.Mcp.Inference.Telling;

/// <summary>How each world is told.</summary>
internal static class WorldTellings
{
    /// <summary>The telling of a world.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nobody can tell it.</exception>
    public static IWorldTelling Of(IWorld world) => world switch
    {
        PersonalTasksContract => new QueueTelling(),
        WorkLifeFirewallContract => new WeekTelling(),
        SmartCalendarContract => new MeetingTelling(),
        _ => throw new ArgumentOutOfRangeException(nameof(world), world, "Nobody can tell this world."),
    };
}
