using System.Text.Json;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using Butler.Training.Learning;
using Butler.Training.Learning.SmartCalendar;
using Butler.Training.Studies;

namespace Butler.Training.Tests.Learning;

public sealed class CalendarChoicesTests
{
    private static readonly SmartCalendarStudy Study = new();

    [Fact]
    public async Task Every_offer_can_be_read_and_none_is_made_twice_or_out_of_turn()
    {
        foreach (var request in Requests())
        {
            var scenario = new AllScenarios().Open(request);
            var reader = new StageReader(new ZoneFinder([scenario.Facts.Zone, .. scenario.People.Select(person => person.Zone)]));
            var outcomes = await PlayAsync(request, (_, calls) => Assert.All(calls, call =>
                Assert.IsNotType<SmartCalendarAction.Malformed>(reader.Read(call))));

            Assert.NotEmpty(outcomes);
            Assert.All(outcomes, outcome => Assert.Contains(outcome, new[] { StageAnswer.Accepted, StageAnswer.NotAccepted }));
        }
    }

    [Fact]
    public async Task Offers_and_their_features_come_from_the_observation_alone()
    {
        foreach (var request in Requests())
        {
            var step = await SmartCalendarContract.Instance.CreateEnvironment().ResetAsync(request, TestContext.Current.CancellationToken);
            var wire = step with { Observation = Study.ReadObservation(step.Observation.ToJsonElement()) };

            Assert.Equal(Offers(request, step), Offers(new ResetRequest { Seed = request.Seed + 1 }, wire));
        }
    }

    [Fact]
    public async Task What_a_sentence_says_of_somebody_is_offered_both_ways_and_not_heeded()
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in Requests())
        {
            await PlayAsync(request, (candidates, _) => labels.UnionWith(candidates.Select(candidate => candidate.Label)));
        }

        Assert.Empty(((string[])
        [
            "evaluate_availability:unheeded+as_shown", "evaluate_availability:not_before+as_shown", "evaluate_availability:not_after+as_shown",
            "evaluate_availability:not_that_day+as_shown", "propose_slot:none", "confirm_schedule:own_clocks",
        ]).Except(labels));
    }

    [Fact]
    public async Task Features_stand_once_and_fit_into_the_weights()
    {
        foreach (var request in Requests())
        {
            await PlayAsync(request, (candidates, _) => Assert.All(candidates, candidate =>
            {
                Assert.Equal(candidate.Features.Length, candidate.Features.Distinct().Count());
                Assert.All(candidate.Features, place => Assert.InRange(place, 0, FeatureHash.Places - 1));
            }));
        }
    }

    [Fact]
    public void Without_an_episode_there_is_nothing_to_choose_from() =>
        Assert.Throws<InvalidOperationException>(() => new SmartCalendarChoices().Look(FirstStep()));

    private static EpisodeStep FirstStep() =>
        SmartCalendarContract.Instance.CreateEnvironment().ResetAsync(new ResetRequest(), TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();

    private static IEnumerable<ResetRequest> Requests() =>
    [
        .. from split in new[] { "train", "validation" }
           from difficulty in new[] { "easy", "medium", "hard" }
           from seed in Enumerable.Range(0, 8)
           select new ResetRequest { Seed = seed, Split = split, Difficulty = difficulty },
        .. FixedScenarios.All.Select(scenario => new ResetRequest
        {
            Options = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [ResetOptions.Scenario] = JsonSerializer.SerializeToElement(scenario.Name) },
        }),
    ];

    // Chooses by chance, and tells how each call was answered.
    private static async Task<IReadOnlyList<string>> PlayAsync(ResetRequest request, Action<IReadOnlyList<Candidate>, IReadOnlyList<EpisodeAction>> look)
    {
        var (choices, random) = (new SmartCalendarChoices(), new EpisodeRandom(request.Seed));
        var environment = SmartCalendarContract.Instance.CreateEnvironment();
        choices.Begin(request);
        var last = await environment.ResetAsync(request, TestContext.Current.CancellationToken);
        while (!last.Done && choices.Look(last) is { Count: > 0 } candidates)
        {
            look(candidates, CallsOf(choices, candidates));
            last = await environment.StepAsync(choices.Choose(random.Next(candidates.Count))!, TestContext.Current.CancellationToken);
        }

        return [.. ((SmartCalendarObservation)last.Observation).ActionHistory.Select(record => record.Outcome)];
    }

    private static string[] Offers(ResetRequest request, EpisodeStep step)
    {
        var choices = new SmartCalendarChoices();
        choices.Begin(request);
        var candidates = choices.Look(step);
        return [.. candidates.Zip(CallsOf(choices, candidates), (candidate, call) => $"{candidate.Label} {call.Arguments.GetRawText()} {string.Join(',', candidate.Features)}")];
    }

    private static IReadOnlyList<EpisodeAction> CallsOf(SmartCalendarChoices choices, IReadOnlyList<Candidate> candidates) =>
        [.. Enumerable.Range(0, candidates.Count).Select(index => choices.Choose(index)!)];
}
