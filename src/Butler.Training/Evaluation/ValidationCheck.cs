using Butler.Training.Learning;
using Butler.Training.Studies;

namespace Butler.Training.Evaluation;

/// <summary>Measures what a run of training has learned so far: the likeliest choice, nothing misread, on the same episodes of the validation split each time.</summary>
/// <param name="study">The world.</param>
/// <param name="settings">How it is trained.</param>
public sealed class ValidationCheck(IWorldStudy study, GrpoSettings settings)
{
    private const int Episodes = 40;

    /// <summary>Whether a step is one after which it is measured: each of so many, the first and the last.</summary>
    public bool IsDue(int step) => settings.ValidateEvery > 0 && (step == 1 || step == settings.Steps || step % settings.ValidateEvery == 0);

    /// <summary>The mean score over the difficulties that are trained on.</summary>
    public async Task<double> MeasureAsync(SoftmaxWeights weights, CancellationToken cancellationToken)
    {
        string?[] difficulties = settings.Difficulties.Count > 0 ? [.. settings.Difficulties] : [null];
        var sum = 0.0;
        foreach (var difficulty in difficulties)
        {
            var episodes = new EvaluationSettings { Split = "validation", Difficulty = difficulty, Runs = 1, Episodes = Episodes / difficulties.Length };
            var result = await new Evaluator(study, episodes).RunAsync("learner", (_, _) => new LearnedPolicy("learner", study.NewChoices(learning: false), weights), cancellationToken);
            sum += result.Mean;
        }

        return sum / difficulties.Length;
    }
}
