using Butler.Environments.PersonalTasks;
using Butler.Environments.SmartCalendar;
using Butler.Environments.WorkLifeFirewall;
using Butler.Episodes;

namespace Butler.Training.Audits;

/// <summary>Which audit belongs to which world.</summary>
public static class WorldAudits
{
    /// <summary>The audit of a world.</summary>
    /// <exception cref="ArgumentException">The world has none.</exception>
    public static IWorldAudit Of(IWorld world) => world switch
    {
        PersonalTasksContract => new PersonalTasksAudit(),
        WorkLifeFirewallContract firewall => new WorkLifeFirewallAudit(firewall),
        SmartCalendarContract calendar => new SmartCalendarAudit(calendar),
        _ => throw new ArgumentException($"There is no audit of {world?.Name}.", nameof(world)),
    };
}
