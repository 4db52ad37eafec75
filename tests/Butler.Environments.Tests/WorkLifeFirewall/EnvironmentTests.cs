using System.Text.Json.Nodes;
using Butler.Environments.Tests.WorkLifeFirewall.Building;
using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Voices;
using Butler.Episodes;

namespace Butler.Environments.Tests.WorkLifeFirewall;

public sealed class EnvironmentTests
{
    private static readonly WorkLifeFirewallContract World = new(KnownReplies.Read);

    [Fact]
    public async Task The_rewards_of_a_week_add_up_to_its_score_and_the_parts_to_each_reward()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var (environment, steps) = await PlayAsync(seed, seed % 3 == 0 ? "test" : "train");
            Assert.Equal(environment.Scorecard.Score, steps.Sum(step => step.Reward!.Value), 1e-9);
            Assert.Equal(environment.Scorecard.Score, environment.Scorecard.Parts.Sum(part => part.Points), 1e-9);
            Assert.All(steps, step => Assert.Equal(step.Reward!.Value, step.Score!.Parts.Sum(part => part.Points), 1e-9));
            Assert.True(steps[^1].Terminated);
            Assert.InRange(steps.Count, 3, 14);
        }
    }

    [Fact]
    public async Task Some_weeks_have_steps_that_lose()
    {
        var losing = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            losing += (await PlayAsync(seed, "train")).Steps.Count(step => step.Reward < 0);
        }

        Assert.InRange(losing, 5, 100);
    }

    [Fact]
    public async Task The_same_seed_is_the_same_week_byte_for_byte_and_each_split_has_its_own()
    {
        Assert.Equal(await LogAsync(5, "train"), await LogAsync(5, "train"));
        var orders = (string[])[.. World.Splits.Select(split => string.Join(' ', Enumerable.Range(0, 8)
            .SelectMany(seed => World.Begin(new ResetRequest { Seed = seed, Split = split }).Order.Events)))];
        Assert.Equal(3, orders.Distinct().Count());
    }

    [Theory]
    [InlineData(0, "train", "staging client oncall standup slack leave appraisal")]
    [InlineData(1, "validation", "staging oncall slack appraisal leave standup client")]
    [InlineData(2, "test", "staging standup oncall slack leave appraisal client")]
    public void A_seed_is_the_same_week_in_every_process_and_build(long seed, string split, string order) =>
        Assert.Equal(order, string.Join(' ', World.Begin(new ResetRequest { Seed = seed, Split = split }).Order.Events.Select(WireName.Of)));

    [Fact]
    public async Task Neither_ids_nor_rewards_nor_what_is_to_come_are_shown()
    {
        string[] ids =
        [
            .. Enum.GetValues<WeekEvent>().SelectMany(asked => ConsequenceTable.Default.ResponsesTo(asked)).Select(response => response.Id)
                .Concat(Enum.GetValues<WeekEvent>().Select(WireName.Of)).Where(id => id.Contains('_', StringComparison.Ordinal)),
        ];
        string[] hidden = ["reward", "score", "intent", "tone", "quality", "pending_effects", "order", "seed", "id", "trust"];
        for (var seed = 0; seed < 30; seed++)
        {
            foreach (var step in (await PlayAsync(seed, "train")).Steps)
            {
                foreach (var shown in (IJsonWritable[])[step.Observation, step.Reply!.Content])
                {
                    var json = shown.ToJson();
                    Assert.DoesNotContain(ids, id => json.Contains(id, StringComparison.Ordinal));
                    Assert.Empty(Names(JsonNode.Parse(json)).Intersect(hidden));
                }
            }
        }
    }

    [Fact]
    public async Task An_unclear_reply_is_told_of_and_taken_for_the_worst()
    {
        var environment = World.CreateEnvironment();
        await environment.ResetAsync(new ResetRequest(), default);
        var step = await environment.StepAsync(Reply("banana"), default);

        var now = ((WorkLifeFirewallObservation)step.Observation).Now;
        Assert.Contains(now.News, sentence => sentence.Contains("did not know what to make of your reply", StringComparison.Ordinal));
        var details = (WorkLifeFirewallDetails)step.Details!;
        Assert.Equal("unclear", details.Read!.Intent);
        Assert.Equal("neutral", JsonNode.Parse(details.ToJson())!["read"]!["tone"]!.GetValue<string>());
        Assert.InRange(details.Components["communication_quality"], 0, 0.0143);
    }

    [Fact]
    public async Task Looking_and_calls_that_cannot_be_read_change_nothing_but_the_count_of_steps()
    {
        var environment = World.CreateEnvironment();
        var start = (WorkLifeFirewallObservation)(await environment.ResetAsync(new ResetRequest(), default)).Observation;
        EpisodeAction[] idle =
        [
            EpisodeAction.Bare("reply"), EpisodeAction.Bare("no_such_tool"), EpisodeAction.Of("reply", new JsonObject { ["message"] = 7 }),
            EpisodeAction.Of("reply", ("message", new string('x', 4001))), new EpisodeAction("reply", System.Text.Json.JsonElement.Parse("[]")),
        ];
        foreach (var (action, count) in idle.Select((action, index) => (action, index + 1)))
        {
            var step = await environment.StepAsync(action, default);
            Assert.Equal(0, step.Reward);
            Assert.Equal(count > 1, step.Reply!.IsError);
            Assert.Equal(start.Prompt, ((WorkLifeFirewallObservation)step.Observation).Prompt);
            Assert.Equal(count, environment.State.StepCount);
        }

        Assert.Equal(0, environment.Scorecard.Score);
    }

    [Fact]
    public async Task A_collapse_ends_the_week_once_and_for_all()
    {
        var environment = World.CreateEnvironment();
        await environment.ResetAsync(new ResetRequest(), default);
        var step = await environment.StepAsync(Reply(string.Empty), default);
        while (!step.Done)
        {
            step = await environment.StepAsync(Reply(string.Empty), default);
        }

        var score = environment.Scorecard.Score;
        Assert.Contains("you collapsed", ((WorkLifeFirewallObservation)step.Observation).Prompt, StringComparison.Ordinal);
        Assert.InRange(score, 0, 0.35);
        await Assert.ThrowsAsync<EpisodeOrderException>(async () => await environment.StepAsync(Reply("More?"), default));
        Assert.Equal(score, environment.Scorecard.Score);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("validation")]
    [InlineData("test")]
    public async Task The_oracle_plays_the_planners_week_through_written_replies(string split)
    {
        var scores = new List<double>();
        for (var seed = 0; seed < 100; seed++)
        {
            var request = new ResetRequest { Seed = seed, Split = split };
            var (environment, oracle) = (World.CreateEnvironment(), World.CreateOracle(request));
            var step = await environment.ResetAsync(request, default);
            while (!step.Done)
            {
                step = await environment.StepAsync(oracle.Next(step)!, default);
            }

            Assert.Null(oracle.Next(step));
            scores.Add(environment.Scorecard.Score);
        }

        Assert.InRange(scores.Average(), 0.95, 1);
    }

    private static EpisodeAction Reply(string text) => EpisodeAction.Of("reply", ("message", text));

    // Written replies by chance, a few of them blunt, now and then one that nobody knows.
    private static async Task<(IEnvironment Environment, IReadOnlyList<EpisodeStep> Steps)> PlayAsync(long seed, string split)
    {
        var (environment, random, replies) = (World.CreateEnvironment(), new EpisodeRandom(seed).Fork("test"), WrittenReplies.Of(split));
        var play = World.Begin(new ResetRequest { Seed = seed, Split = split });
        await environment.ResetAsync(new ResetRequest { Seed = seed, Split = split }, default);
        var steps = new List<EpisodeStep>();
        while (play.Week.Current is { } asked)
        {
            var responses = ConsequenceTable.Default.ResponsesTo(asked);
            var response = responses[random.Next(responses.Count - 1)].Id;
            var text = random.Next(5) switch
            {
                0 => replies.SayBluntly(asked, response, random),
                1 when random.Next(4) == 0 => "Whatever the weather.",
                _ => replies.Say(asked, response, random),
            };
            play.Reply(text);
            steps.Add(await environment.StepAsync(Reply(text), default));
        }

        return (environment, steps);
    }

    private static async Task<string> LogAsync(long seed, string split) => string.Join('\n', (await PlayAsync(seed, split)).Steps
        .Select(step => $"{step.Reward} {step.Observation.ToJson()} {step.Reply!.Content.ToJson()} {step.Details!.ToJson()}"));

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject container => container.SelectMany(each => Names(each.Value).Prepend(each.Key)),
        JsonArray list => list.SelectMany(Names),
        _ => [],
    };
}
