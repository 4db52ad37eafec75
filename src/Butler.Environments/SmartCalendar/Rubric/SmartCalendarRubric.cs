using Butler.Episodes.Scoring;

namespace Butler.Environments.SmartCalendar.Rubric;

/// <summary>How an episode is scored: a leaf for each stage. The weights stand here and nowhere else.</summary>
public static class SmartCalendarRubric
{
    /// <summary>What a stage out of its order, or the same call once more, costs; the leaf of the stage that was due carries it.</summary>
    public const double OutOfTurn = -0.05;

    /// <summary>The steps of an episode.</summary>
    public const int MaxSteps = 12;

    /// <summary>The share of its leaf from which on understanding and evaluating pass.</summary>
    public const double PassMark = 0.5;

    /// <summary>What a stage is worth at its first, second and third try.</summary>
    public static IReadOnlyList<double> TryFactors { get; } = [1, 0.5, 0.25];

    /// <summary>The four leaves, in the order of the stages.</summary>
    public static Rubric<StageResult> Components { get; } = new(
        (new UnderstandRequest(), 0.10),
        (new EvaluateAvailability(), 0.16),
        (new ProposeSlot(), 0.42),
        (new ConfirmSchedule(), 0.32));

    /// <summary>All right is 1; every step out of turn is −0.6.</summary>
    public static ScoreRange Range { get; } = new(-0.6, 1);
}
