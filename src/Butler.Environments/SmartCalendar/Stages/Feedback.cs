namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>What a player is told: what was wrong in kind, never which candidate fails or what would be right.</summary>
internal static class Feedback
{
    /// <summary>A call that was made before.</summary>
    public const string Repeated = "This very call was made before. Say something else.";

    /// <summary>After a look.</summary>
    public static string Looked(Stage due) => $"This is the problem. Now comes {due.ToWire()}: {Needed(due)}.";

    /// <summary>A stage that is not due.</summary>
    public static string OutOfOrder(Stage due) => $"Now comes {due.ToWire()}: {Needed(due)}.";

    /// <summary>A stage that is passed.</summary>
    public static string Accepted(Stage stage) => stage switch
    {
        Stage.ProposeSlot => "The proposal stands. Confirm it, with a note that names the participants and gives each one's own time and date.",
        Stage.ConfirmSchedule => "Confirmed.",
        _ => $"Taken. Next: {Needed(stage + 1)}.",
    };

    /// <summary>A try that failed.</summary>
    public static string NotAccepted(Stage stage) => stage switch
    {
        Stage.UnderstandRequest => "Fewer than half of the facts are what the request says. Read it again.",
        Stage.EvaluateAvailability => "These candidates and the slots that there are have too little in common. Look at everybody's clock, the length, the limits and the deadline.",
        Stage.ProposeSlot => "This proposal does not hold. Look at everybody's clock, the length, the limits and the deadline.",
        _ => "That confirms nothing: set confirm_schedule, and name no slot but the one that was proposed.",
    };

    /// <summary>A stage that is given up.</summary>
    public static string GoneOn(Stage stage) => $"Three tries have failed. Next: {Needed(stage + 1)}.";

    /// <summary>An episode that is over.</summary>
    public static string Ended(Stage stage) => $"Three tries at {stage.ToWire()} have failed; the episode is over.";

    private static string Needed(Stage stage) => stage switch
    {
        Stage.UnderstandRequest => "give participants, duration_minutes, deadline, priority and timezone",
        Stage.EvaluateAvailability => "give candidate_slots, every slot that suits all",
        Stage.ProposeSlot => "give proposed_time_slot, the best one, or none",
        _ => "set confirm_schedule and write final_note",
    };
}
