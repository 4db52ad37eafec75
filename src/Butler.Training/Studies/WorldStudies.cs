using Butler.Environments.WorkLifeFirewall;
using Butler.Episodes;

namespace Butler.Training.Studies;

/// <summary>The studies of all worlds.</summary>
public static class WorldStudies
{
    /// <summary>Every study, the default world's first.</summary>
    public static IReadOnlyList<IWorldStudy> All { get; } = [new PersonalTasksStudy(), new WorkLifeFirewallStudy(WorkLifeFirewallContract.Instance), new SmartCalendarStudy()];

    /// <summary>The study of a world.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IWorldStudy Of(IWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return All.FirstOrDefault(study => study.World.Id == world.Id)
            ?? throw new ArgumentException($"Nothing trains or measures policies in {world.Name} yet.", nameof(world));
    }
}
