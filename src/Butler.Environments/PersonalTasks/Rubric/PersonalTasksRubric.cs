using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes.Scoring;

namespace Butler.Environments.PersonalTasks.Rubric;

/// <summary>How a settled to-do is scored: five components and the penalty. The weights stand here and nowhere else.</summary>
public static class PersonalTasksRubric
{
    /// <summary>What putting work before people costs, once per to-do. In the rubric tree the priority leaf carries it: a value of −1.2 at its weight.</summary>
    public const double PriorityPenalty = -0.3;

    /// <summary>The most to-dos an episode counts.</summary>
    public const int MostTodos = 5;

    /// <summary>The five components, each a question with an answer from 0 to 1.</summary>
    public static Rubric<Settlement> Components { get; } = new(
        (new PriorityOrdering(), 0.25),
        (new CorrectRouting(), 0.20),
        (new ActionCompleteness(), 0.20),
        (new ApiCallSuccess(), 0.20),
        (new NoOverTriggering(), 0.15));

    /// <summary>All right is 1; every to-do penalised and none right is −1.5.</summary>
    public static ScoreRange Range { get; } = new(MostTodos * PriorityPenalty, 1);
}
