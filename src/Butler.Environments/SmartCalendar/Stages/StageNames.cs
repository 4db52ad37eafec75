namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>The names of the stages, which are those of the tools and of the rubric's leaves.</summary>
public static class StageNames
{
    /// <summary>Say what is asked for.</summary>
    public const string UnderstandRequest = "understand_request";

    /// <summary>Say at which times the meeting can be.</summary>
    public const string EvaluateAvailability = "evaluate_availability";

    /// <summary>Say at which time it is to be.</summary>
    public const string ProposeSlot = "propose_slot";

    /// <summary>Confirm it, and tell everybody.</summary>
    public const string ConfirmSchedule = "confirm_schedule";

    /// <summary>All four, in their order.</summary>
    public static IReadOnlyList<string> All { get; } = [UnderstandRequest, EvaluateAvailability, ProposeSlot, ConfirmSchedule];

    /// <summary>The name of a stage.</summary>
    public static string ToWire(this Stage stage) => All[(int)stage];
}
