using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>Lets a drawn problem pass when it is what was planned.</summary>
internal static class ProblemGate
{
    /// <summary>Whether a scenario is what its plan says.</summary>
    public static bool Passes(CalendarScenario scenario, ProblemPlan plan)
    {
        var truth = new ProblemTruth(scenario);
        if (plan.Trap == Trap.NoSlot)
        {
            return truth.Slots.Count == 0 && scenario.Facts.Participants.Any(name => HasSlotWithout(scenario, name));
        }

        var range = plan.Level.Slots;
        return truth.Slots.Count >= range[0] && truth.Slots.Count <= range[1]
            && (plan.MayOpenAtSlot || !WindowOpenings.Any(scenario, truth))
            && (plan.MayOpenFirst || !WindowOpenings.First(scenario, truth))
            && LimitsMatter(scenario, truth) && WishesMatter(scenario, truth) && Bites(scenario, plan.Trap, truth);
    }

    private static bool HasSlotWithout(CalendarScenario scenario, string name)
    {
        var problem = scenario.ToProblem();
        return MeetingSolver.Solve(problem with { Attendees = [.. problem.Attendees.Where(attendee => attendee.Name != name)] }).Best is not null;
    }

    // Without what binds, slots would be there that are not.
    private static bool LimitsMatter(CalendarScenario scenario, ProblemTruth truth) => scenario.Limits.All(limit => limit.Weight is not null)
        || new ProblemTruth(scenario with { Limits = [.. scenario.Limits.Where(limit => limit.Weight is not null)] }).Slots.Count > truth.Slots.Count;

    // Whoever takes the first slot breaks a wish that need not be broken.
    private static bool WishesMatter(CalendarScenario scenario, ProblemTruth truth) => truth.Slots.Count == 1
        || scenario.Limits.All(limit => limit.Weight is null) || truth.QualityOf(new MeetingSlot(truth.Slots[0])) == Rubric.ProposalQuality.BreaksWishes;

    private static bool Bites(CalendarScenario scenario, Trap trap, ProblemTruth truth)
    {
        var problem = scenario.ToProblem();
        return trap switch
        {
            Trap.OneClock => Misleads(problem with { Attendees = [.. problem.Attendees.Select(each => each with { Zone = scenario.Facts.Zone })] }, truth),
            Trap.ClockChange => Misleads(problem with { Attendees = [.. problem.Attendees.Select(each => each with { Zone = Unchanged(each.Zone, scenario) })] }, truth),
            Trap.MinuteShort => Adds(problem with { Length = problem.Length - Duration.FromMinutes(1) }, truth),
            Trap.DeadlineClock => scenario.Facts.Deadline is not null && scenario.Participants.Any(person => Adds(problem with { Deadline = DeadlineOn(person.Zone, scenario) }, truth)),
            _ => true,
        };
    }

    // The best of the careless is no slot at all.
    private static bool Misleads(MeetingProblem careless, ProblemTruth truth) =>
        MeetingSolver.Solve(careless).Best is { } best && !truth.Slots.Contains(best);

    // The careless see a slot more.
    private static bool Adds(MeetingProblem careless, ProblemTruth truth)
    {
        var starts = truth.Slots.Select(slot => slot.Start).ToHashSet();
        return MeetingSolver.Solve(careless).Slots().Any(slot => !starts.Contains(slot.Start));
    }

    private static DateTimeZone Unchanged(DateTimeZone zone, CalendarScenario scenario) =>
        DateTimeZone.ForOffset(zone.GetUtcOffset(scenario.Today.AtStartOfDayInZone(scenario.Facts.Zone).ToInstant()));

    private static Instant DeadlineOn(DateTimeZone zone, CalendarScenario scenario) =>
        scenario.Facts.Deadline!.Value.InZone(scenario.Facts.Zone).LocalDateTime.InZoneLeniently(zone).ToInstant();
}
