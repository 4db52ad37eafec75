using Butler.Episodes;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>What a problem is to be like, decided before it is drawn, so that what is hard to draw is not drawn less often.</summary>
/// <param name="Level">The numbers of its difficulty.</param>
/// <param name="Trap">Its trap.</param>
/// <param name="MayOpenAtSlot">Whether a window may open at a slot.</param>
/// <param name="MayOpenFirst">Whether the first window may.</param>
/// <param name="PrefersEarliest">Whether the earliest is asked for.</param>
internal sealed record ProblemPlan(Level Level, Trap Trap, bool MayOpenAtSlot, bool MayOpenFirst, bool PrefersEarliest)
{
    /// <summary>Draws a plan.</summary>
    public static ProblemPlan Draw(Level level, EpisodeRandom random)
    {
        var opens = random.Chance(level.OpensAtSlot);
        return new ProblemPlan(level, DrawTrap(level, random), opens, opens && random.Chance(level.FirstOpensAtSlot / level.OpensAtSlot), !random.Chance(level.AnyTime));
    }

    private static Trap DrawTrap(Level level, EpisodeRandom random)
    {
        var drawn = random.Next(100);
        foreach (var (trap, share) in level.Traps ?? new Dictionary<Trap, int>())
        {
            drawn -= share;
            if (drawn < 0)
            {
                return trap;
            }
        }

        return Trap.None;
    }
}
