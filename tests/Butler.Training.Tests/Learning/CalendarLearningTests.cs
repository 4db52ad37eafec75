using Butler.Training.Evaluation;
using Butler.Training.Learning;
using Butler.Training.Policies;
using Butler.Training.Studies;

namespace Butler.Training.Tests.Learning;

public sealed class CalendarLearningTests
{
    private static readonly SmartCalendarStudy Study = new();

    [Fact]
    public async Task Twenty_five_updates_beat_the_rules_and_an_untrained_policy_on_problems_in_words_not_trained_on()
    {
        var weights = await TrainAsync(Study.Defaults with { Steps = 25, Groups = 8 });

        var learned = await MeasureAsync("learned", () => new LearnedPolicy("learned", Study.NewChoices(learning: false), weights));
        var untrained = await MeasureAsync("untrained", () => new LearnedPolicy("untrained", Study.NewChoices(learning: false), new SoftmaxWeights()));
        var baseline = await MeasureAsync("baseline", () => Study.CreatePolicy("baseline", 1));

        Assert.InRange(untrained.Mean, 0.4, baseline.Mean - 0.08);
        Assert.InRange(learned.Mean, baseline.Mean + 0.03, 1);
        Assert.InRange(learned.Measures["tries_refused"], 0, baseline.Measures["tries_refused"]);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_weights_and_another_seed_others()
    {
        var settings = Study.Defaults with { Steps = 4, Groups = 3, Generations = 4 };

        var (first, second, other) = (await TrainAsync(settings), await TrainAsync(settings), await TrainAsync(settings with { Seed = 2 }));

        Assert.True(first.Values.SequenceEqual(second.Values), "Two runs of one seed differ.");
        Assert.False(first.Values.SequenceEqual(other.Values), "Two seeds give the same weights.");
    }

    [Fact]
    public async Task The_oracle_solves_every_problem_in_four_steps_and_nothing_of_it_is_refused()
    {
        var result = await MeasureAsync("oracle", () => Study.CreatePolicy("oracle", 1));

        Assert.Equal((1.0, 4.0, 0.0), (result.Measures["solved"], result.Measures["steps"], result.Measures["tries_refused"]));
        Assert.Equal(["5 of 5 facts"], result.Decisions["understand_request"].Keys);
        Assert.Empty(result.Decisions["evaluate_availability"].Keys.Except(["all slots"]));
        Assert.Empty(result.Decisions["propose_slot"].Keys.Except(["best", "none, best"]));
        Assert.Equal(["all are told"], result.Decisions["confirm_schedule"].Keys);
    }

    [Fact]
    public async Task Who_does_nothing_solves_nothing()
    {
        var result = await MeasureAsync("do-nothing", () => Study.CreatePolicy("do-nothing", 1));

        Assert.Equal((0.0, 0.0), (result.Measures["solved"], result.Measures["steps"]));
        Assert.DoesNotContain("tries_refused", result.Measures.Keys);
    }

    private static async Task<SoftmaxWeights> TrainAsync(GrpoSettings settings)
    {
        var trainer = new GrpoTrainer(Study.World, () => Study.NewChoices(learning: true), settings);
        while (!trainer.IsOver)
        {
            await trainer.UpdateAsync(TestContext.Current.CancellationToken);
        }

        return trainer.Weights;
    }

    private static Task<EvaluationResult> MeasureAsync(string name, Func<IPolicy> policy) =>
        new Evaluator(Study, new EvaluationSettings { Runs = 1, Episodes = 80, Split = "validation", Difficulty = "hard" })
            .RunAsync(name, (_, _) => policy(), TestContext.Current.CancellationToken);
}
