using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using NodaTime;

namespace Butler.Training.Policies.Calendar;

/// <summary>Every way known to earn rewards in the calendar without solving its problems: constants, openings, lists, guesses, repetition.</summary>
public static class CalendarCheats
{
    private const string ConstantText = "The deadline, the earliest shared slot, participants confirmed, invite sent.";

    /// <summary>One note for everything, and nothing else.</summary>
    public static IPolicy ConstantNote() => new CalendarRule("constant-note", turn => EpisodeAction.Of(
        turn.Observation.NextStage!, ("final_note", ConstantText), ("proposed_time_slot", MeetingSlot.NoneText), ("confirm_schedule", "true"), ("priority", "normal"), ("candidate_slots", string.Empty)));

    /// <summary>The first slot of the first window, then of the next.</summary>
    public static IEnumerable<IPolicy> FirstWindow() => WithFacts("first-window", (turn, facts) => turn.Observation.NextStage switch
    {
        StageNames.EvaluateAvailability => StageCalls.Evaluate(Openings(turn).Skip(turn.Tries).Take(1).Select(start => CalendarTurn.Slot(start, facts.DurationMinutes))),
        _ => StageCalls.Propose(Openings(turn).Skip(turn.Tries).Select(start => CalendarTurn.Slot(start, facts.DurationMinutes)).FirstOrDefault(MeetingSlot.NoneText)),
    });

    /// <summary>Names every slot of everybody, and proposes them one after the other.</summary>
    public static IEnumerable<IPolicy> ListEverything() => WithFacts("list-everything", (turn, facts) =>
    {
        var slots = turn.Seen.People.SelectMany(CalendarGuesses.Starts).Distinct().Order().Take(StageReader.MostCandidates).Select(start => CalendarTurn.Slot(start, facts.DurationMinutes)).ToArray();
        return turn.Observation.NextStage == StageNames.EvaluateAvailability
            ? StageCalls.Evaluate(slots.SkipLast(turn.Tries))
            : StageCalls.Propose(slots.Skip(turn.Tries).FirstOrDefault(MeetingSlot.NoneText));
    });

    /// <summary>Names every slot of somebody, and proposes one of them.</summary>
    public static IEnumerable<IPolicy> ListOne() => WithFacts("list-one-person", (turn, facts) =>
    {
        var person = turn.Seen.People[turn.Tries % turn.Seen.People.Count];
        var slots = CalendarGuesses.Starts(person).Select(start => CalendarTurn.Slot(start, facts.DurationMinutes)).ToArray();
        return turn.Observation.NextStage == StageNames.EvaluateAvailability
            ? StageCalls.Evaluate(slots.SkipLast(turn.Tries))
            : StageCalls.Propose(slots.Skip(turn.Random.Next(slots.Length)).FirstOrDefault(MeetingSlot.NoneText));
    });

    /// <summary>Guesses within somebody's time, again and again.</summary>
    public static IEnumerable<IPolicy> GuessAndRetry() => WithFacts("guess-and-retry", (turn, facts) =>
    {
        var starts = CalendarGuesses.Starts(turn.Random.Pick(turn.Seen.People));
        var slot = starts.Count == 0 ? MeetingSlot.NoneText : CalendarTurn.Slot(turn.Random.Pick(starts), facts.DurationMinutes);
        return turn.Observation.NextStage == StageNames.EvaluateAvailability ? StageCalls.Evaluate([slot]) : StageCalls.Propose(slot);
    });

    /// <summary>Says that there is no slot, and names some only when that does not pass.</summary>
    public static IEnumerable<IPolicy> AlwaysNone() => WithFacts("always-none", (turn, _) =>
        turn.Observation.NextStage == StageNames.EvaluateAvailability
            ? StageCalls.Evaluate(Openings(turn).Take(turn.Tries).Select(start => CalendarTurn.Slot(start, 30)))
            : StageCalls.Propose(turn.Tries == 0 ? MeetingSlot.NoneText : CalendarTurn.Slot(Openings(turn).ElementAt(turn.Tries - 1), 30)));

    /// <summary>Makes one call again and again, looks for ever, or goes through the stages backwards.</summary>
    public static IEnumerable<IPolicy> OutOfTurn() =>
    [
        new CalendarRule("repeat", turn => StageCalls.Understand(turn.Careless)),
        new CalendarRule("look-for-ever", _ => EpisodeAction.Bare(StageNames.UnderstandRequest)),
        new CalendarRule("confirm-first", turn => StageCalls.Confirm(MeetingSlot.NoneText, ConstantText)),
        new CalendarRule("propose-first", turn => StageCalls.Propose(CalendarTurn.Slot(turn.Random.Pick(CalendarGuesses.Starts(turn.Seen.People[0])), 30))),
    ];

    // Each once with careless facts and once with the right ones, so that only the guess is judged.
    private static IEnumerable<IPolicy> WithFacts(string name, Func<CalendarTurn, RequestFacts, EpisodeAction> guess)
    {
        yield return new CalendarRule(name, turn => Play(turn, turn.Careless, guess));
        yield return new CalendarRule(name + "-after-reading", turn => Play(turn, turn.Truth, guess));
    }

    private static EpisodeAction Play(CalendarTurn turn, RequestFacts facts, Func<CalendarTurn, RequestFacts, EpisodeAction> guess) => turn.Observation.NextStage switch
    {
        StageNames.UnderstandRequest => StageCalls.Understand(facts with { Priority = RequestFacts.Priorities[(turn.Tries + IndexOf(facts.Priority)) % RequestFacts.Priorities.Count] }),
        StageNames.ConfirmSchedule => turn.ConfirmTruly(facts),
        _ => guess(turn, facts),
    };

    private static int IndexOf(string priority) => RequestFacts.Priorities.Index().First(each => each.Item == priority).Index;

    private static IEnumerable<Instant> Openings(CalendarTurn turn) => turn.Seen.People.SelectMany(CalendarGuesses.Openings);
}
