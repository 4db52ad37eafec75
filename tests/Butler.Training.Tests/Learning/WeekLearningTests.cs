using Butler.Environments.WorkLifeFirewall;
using Butler.Training.Evaluation;
using Butler.Training.Learning;
using Butler.Training.Studies;

namespace Butler.Training.Tests.Learning;

public sealed class WeekLearningTests
{
    private static readonly WorkLifeFirewallStudy Study = new(WorkLifeFirewallContract.Instance);

    [Fact]
    public async Task Sixty_updates_teach_the_week_to_within_a_twentieth_of_the_planner_in_words_not_trained_on()
    {
        var trainer = new GrpoTrainer(Study.World, () => Study.NewChoices(learning: true), Study.Defaults with { Steps = 60, Groups = 8 });
        while (!trainer.IsOver)
        {
            await trainer.UpdateAsync(TestContext.Current.CancellationToken);
        }

        var evaluator = new Evaluator(Study, new EvaluationSettings { Runs = 1, Episodes = 40 });
        var learned = await evaluator.RunAsync("learned", (_, _) => new LearnedPolicy("learned", Study.NewChoices(learning: false), trainer.Weights), TestContext.Current.CancellationToken);
        var greedy = await evaluator.RunAsync("greedy", (_, _) => Study.CreatePolicy("greedy", 1), TestContext.Current.CancellationToken);
        var random = await evaluator.RunAsync("random", (_, _) => Study.CreatePolicy("random", 1), TestContext.Current.CancellationToken);
        var planner = await evaluator.RunAsync("oracle", (_, _) => Study.CreatePolicy("oracle", 1), TestContext.Current.CancellationToken);

        Assert.InRange(learned.Mean, 0.95 * planner.Mean, 1);
        Assert.InRange(learned.Mean / greedy.Mean, 1.21, 3);
        Assert.InRange(learned.Mean / random.Mean, 1.58, 5);
        Assert.InRange(learned.Measures["energy_fri"], greedy.Measures["energy_fri"], 1);
    }
}
