using Butler.Environments.PersonalTasks;
using Butler.Environments.SmartCalendar;
using Butler.Environments.WorkLifeFirewall;
using Butler.Episodes;

namespace Butler.Environments;

/// <summary>Every world of this build. The conformance suite runs over all of them.</summary>
public static class Worlds
{
    /// <summary>The worlds, the default first.</summary>
    public static IReadOnlyList<IWorld> All { get; } = [PersonalTasksContract.Instance, WorkLifeFirewallContract.Instance, SmartCalendarContract.Instance];

    /// <summary>The world of a short name or a versioned id, or null.</summary>
    public static IWorld? Find(string name) => All.FirstOrDefault(world => world.Name == name || world.Id == name);
}
