using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;
using Butler.Training.Learning;
using Butler.Training.Learning.PersonalTasks;
using Butler.Training.Studies;

namespace Butler.Training.Tests.Learning;

public sealed class PersonalTasksChoicesTests
{
    private static readonly PersonalTasksStudy Study = new();

    // Refusals that say that the caller has written nonsense; all others are the world's to give.
    private static readonly string[] Nonsense = ["unknown_tool", "unknown_todo", "already_settled", "closed_queue", "unknown_argument"];

    [Fact]
    public async Task Whatever_is_chosen_is_a_call_that_the_world_understands()
    {
        foreach (var request in Requests())
        {
            var codes = await PlayAsync(request, (_, _) => { });

            Assert.NotEmpty(codes);
            Assert.Empty(codes.Intersect(Nonsense));
        }
    }

    [Fact]
    public async Task What_is_offered_comes_from_the_observation_alone()
    {
        foreach (var request in Requests())
        {
            var step = await PersonalTasksContract.Instance.CreateEnvironment().ResetAsync(request, TestContext.Current.CancellationToken);
            var wire = step with { Observation = Study.ReadObservation(step.Observation.ToJsonElement()) };

            Assert.Equal(Offers(request, step), Offers(new ResetRequest { Seed = request.Seed + 1 }, wire));
        }
    }

    [Fact]
    public async Task A_to_do_is_chosen_before_its_call_and_both_belong_to_one_step()
    {
        var policy = new LearnedPolicy("any", new PersonalTasksChoices(), new SoftmaxWeights(), sampleSeed: 3);
        var environment = PersonalTasksContract.Instance.CreateEnvironment();
        var request = new ResetRequest { Seed = 3, Split = "train", Difficulty = "medium" };
        policy.Begin(request);
        var (last, steps) = (await environment.ResetAsync(request, TestContext.Current.CancellationToken), 0);
        while (!last.Done && policy.Next(last) is { } action)
        {
            last = await environment.StepAsync(action, TestContext.Current.CancellationToken);
            steps++;
        }

        var bySteps = policy.Decisions.GroupBy(decision => decision.Step).OrderBy(group => group.Key).ToArray();
        Assert.Equal(Enumerable.Range(0, steps), bySteps.Select(group => group.Key));
        Assert.All(bySteps, group => Assert.InRange(group.Count(), 1, 2));
        Assert.Contains(bySteps, group => group.Count() == 2);
    }

    [Fact]
    public async Task One_question_tells_who_is_in_the_to_dos_and_is_not_asked_again()
    {
        var asked = 0;
        foreach (var request in Requests())
        {
            var choices = new PersonalTasksChoices();
            var environment = PersonalTasksContract.Instance.CreateEnvironment();
            choices.Begin(request);
            var last = await environment.ResetAsync(request, TestContext.Current.CancellationToken);
            var questions = 0;
            while (choices.Look(last) is { Count: > 0 } candidates && candidates[^1].Label == "look_up")
            {
                var call = choices.Choose(candidates.Count - 1)!;
                Assert.Equal(ToolNames.RouteToAgent, call.Tool);
                last = await environment.StepAsync(call, TestContext.Current.CancellationToken);
                Assert.Equal(0, last.Reward);
                questions++;
            }

            // At most five to-dos wait at the start, and three people fit into one answer.
            Assert.InRange(questions, 0, 2);
            asked += questions;
        }

        Assert.NotEqual(0, asked);
    }

    [Fact]
    public async Task A_deed_that_was_refused_is_not_offered_again_in_the_same_words()
    {
        var refused = 0;
        foreach (var request in Requests())
        {
            var calls = new List<string>();
            await PlayAsync(request, (action, step) =>
            {
                var spelled = action.Tool + action.Arguments.GetRawText();
                Assert.DoesNotContain(spelled, calls);
                var result = ((PersonalTasksObservation)step.Observation).LastResult!;
                if (!result.Ok && result.Code is not ("unavailable" or "already_known" or "declined") && action.Tool is not (ToolNames.RouteToAgent or ToolNames.AskClarification))
                {
                    calls.Add(spelled);
                    refused++;
                }
            });
        }

        Assert.NotEqual(0, refused);
    }

    private static IEnumerable<ResetRequest> Requests() =>
        from difficulty in new[] { "easy", "medium", "hard" }
        from seed in Enumerable.Range(0, 10)
        select new ResetRequest { Seed = seed, Split = "train", Difficulty = difficulty };

    // Chooses by chance, and tells how the calls were refused.
    private static async Task<IReadOnlyList<string>> PlayAsync(ResetRequest request, Action<EpisodeAction, EpisodeStep> look)
    {
        var policy = new LearnedPolicy("any", new PersonalTasksChoices(), new SoftmaxWeights(), sampleSeed: 1);
        var environment = PersonalTasksContract.Instance.CreateEnvironment();
        policy.Begin(request);
        var (last, codes) = (await environment.ResetAsync(request, TestContext.Current.CancellationToken), new List<string>());
        while (!last.Done && policy.Next(last) is { } action)
        {
            last = await environment.StepAsync(action, TestContext.Current.CancellationToken);
            look(action, last);
            codes.Add(((PersonalTasksObservation)last.Observation).LastResult?.Code ?? "ok");
        }

        return codes;
    }

    private static string[] Offers(ResetRequest request, EpisodeStep step)
    {
        var choices = new PersonalTasksChoices();
        choices.Begin(request);
        var todos = choices.Look(step).Select(Spell).ToArray();
        return choices.Choose(0) is null ? [.. todos, .. choices.Look(step).Select(Spell)] : todos;

        static string Spell(Candidate candidate) => $"{candidate.Label} {string.Join(',', candidate.Features)}";
    }
}
