using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar.Scenarios.Making;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>Makes scenarios from seeds. The same seed, split and difficulty is the same scenario, to the byte.</summary>
public static class ScenarioGenerator
{
    private const int Tries = 5000;

    /// <summary>Makes a scenario.</summary>
    public static CalendarScenario Generate(long seed, string split, string difficulty)
    {
        var random = new EpisodeRandom(seed).Fork($"calendar-v1/{split}/{difficulty}");
        var (wording, plan) = (SplitWording.Of(split), ProblemPlan.Draw(Level.All[difficulty], random));
        for (var tries = 0; tries < Tries; tries++)
        {
            var draft = DraftMaker.Draw(plan, wording, random);
            if (new WindowDraw(draft).TryOpen() && Assemble(draft) is { } scenario && ProblemGate.Passes(scenario, plan))
            {
                return scenario with { Name = FormattableString.Invariant($"{split}-{difficulty}-{seed}"), Request = RequestWriter.Write(scenario, draft) };
            }
        }

        throw new InvalidOperationException("No such problem can be drawn.");
    }

    private static CalendarScenario Assemble(Draft draft)
    {
        var (random, level) = (draft.Random, draft.Plan.Level);
        var people = draft.People.Select(person => PersonDraw.Show(draft, person));
        return new CalendarScenario
        {
            Name = string.Empty,
            Request = string.Empty,
            Today = draft.Today,
            Days = (draft.First, draft.Last),
            Facts = new RequestFacts
            {
                Participants = [.. draft.People.Select(person => person.Name)],
                DurationMinutes = (int)draft.Length.TotalMinutes,
                Deadline = draft.Plan.Trap == Trap.DeadlineClock || random.Chance(level.Deadline) ? Deadline(draft) : null,
                Priority = random.Pick(RequestFacts.Priorities),
                Zone = draft.Zone,
            },
            People = random.Shuffle<Person>(draft.Bystander is { } bystander ? [.. people, PersonDraw.Show(draft, bystander)] : [.. people]),
            Limits =
            [
                .. LimitDraw.Binding(draft, DraftMaker.Between(level.Limits, random)),
                .. LimitDraw.Wishes(draft, DraftMaker.Between(level.Wishes, random)),
            ],
            PrefersEarliest = draft.Plan.PrefersEarliest,
        };
    }

    // With several anchors the last one is over half an hour too late; with one the deadline comes some hours after it.
    private static Instant Deadline(Draft draft)
    {
        if (draft.Anchors.Count == 0)
        {
            return draft.Zone.AtStartOfDay(draft.Last).ToInstant() + Duration.FromHours(17);
        }

        var last = draft.Anchors.Max() + draft.Length;
        return draft.Anchors.Count > 1
            ? OnHalfHour(last - Duration.FromMinutes(CalendarScenario.GridMinutes))
            : OnHalfHour(last + Duration.FromMinutes(CalendarScenario.GridMinutes * (1 + draft.Random.Next(8))));
    }

    private static Instant OnHalfHour(Instant moment) =>
        Instant.FromUnixTimeTicks(new SlotGrid(CalendarScenario.GridMinutes, DateTimeZone.Utc).NextFrom(moment.ToUnixTimeTicks()));
}
