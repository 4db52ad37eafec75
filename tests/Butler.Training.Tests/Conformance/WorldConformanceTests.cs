using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Environments;
using Butler.Episodes;
using Butler.Episodes.Log;
using Butler.Episodes.Wrappers;
using Butler.Training.Policies;
using Butler.Training.Rollouts;

namespace Butler.Training.Tests.Conformance;

/// <summary>What every registered world has to keep, whatever it is about.</summary>
public sealed class WorldConformanceTests
{
    private const int ManyEpisodes = 1000;
    private const int SomeEpisodes = 100;

    /// <summary>Every world in every split and difficulty.</summary>
    public static TheoryData<string, string, string> Everywhere
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var world in Worlds.All)
            {
                foreach (var split in world.Splits)
                {
                    foreach (var difficulty in world.Difficulties)
                    {
                        data.Add(world.Name, split, difficulty);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task The_oracle_plays_to_the_end_and_to_the_top(string name, string split, string difficulty)
    {
        var (expected, scores) = (WorldExpectation.Of(World(name)), new List<double>());
        await foreach (var rollout in PlayAsync(name, "oracle", split, difficulty, expected.OracleEach is null ? SomeEpisodes : ManyEpisodes))
        {
            Assert.True((expected.OracleEach ?? rollout.Scorecard.Score) == rollout.Scorecard.Score, $"seed {rollout.Request.Seed}: {rollout.Scorecard.Score}");
            Assert.True(rollout.Steps[^1].Step.Terminated, $"seed {rollout.Request.Seed} did not end.");
            scores.Add(rollout.Scorecard.Score);
        }

        Assert.InRange(scores.Average(), expected.OracleMean, 1);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Doing_nothing_scores_0(string name, string split, string difficulty)
    {
        await foreach (var rollout in PlayAsync(name, "do-nothing", split, difficulty, ManyEpisodes))
        {
            Assert.Equal(0, rollout.Scorecard.Score);
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Rewards_add_up_to_the_score_and_parts_to_the_reward_for_every_policy(string name, string split, string difficulty)
    {
        var world = World(name);
        foreach (var policy in PolicyCatalog.NamesFor(World(name)))
        {
            await foreach (var rollout in PlayAsync(name, policy, split, difficulty, SomeEpisodes))
            {
                Assert.Equal(rollout.Scorecard.Score, rollout.Steps.Sum(each => each.Step.Reward!.Value), 1e-9);
                Assert.InRange(rollout.Scorecard.Score, world.ScoreRange.Minimum, world.ScoreRange.Maximum);
                Assert.InRange(rollout.Steps.Count, 0, world.MaxSteps);
                Assert.All(rollout.Steps, each => Assert.Equal(
                    each.Step.Reward!.Value, each.Step.Score!.Parts.Sum(part => part.Points) + each.Step.Score.Penalty, 1e-9));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_policy_without_truth_stays_far_below_the_oracle(string name, string split, string difficulty)
    {
        var scores = new List<double>();
        await foreach (var rollout in PlayAsync(name, "random", split, difficulty, SomeEpisodes))
        {
            scores.Add(rollout.Scorecard.Score);
        }

        var world = World(name);
        Assert.InRange(scores.Average(), world.ScoreRange.Minimum, WorldExpectation.Of(world).RandomMost);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task The_same_seed_and_actions_give_the_same_bytes(string name, string split, string difficulty)
    {
        foreach (var policy in PolicyCatalog.NamesFor(World(name)))
        {
            Assert.Equal(await LogAsync(name, policy, split, difficulty), await LogAsync(name, policy, split, difficulty));
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Different_seeds_are_different_episodes(string name, string split, string difficulty)
    {
        var world = World(name);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < SomeEpisodes; seed++)
        {
            var request = new ResetRequest { Seed = seed, Split = split, Difficulty = difficulty };
            var step = await world.CreateEnvironment().ResetAsync(request, default);
            var played = WorldExpectation.Of(world).ShowsItsSeed ? [] : (await RolloutPlayer.PlayAsync(world.CreateEnvironment(), new OraclePolicy(world), request, default)).Steps;
            shown.Add(step.Observation.ToJson() + string.Concat(played.Select(each => each.Step.Observation.ToJson())));
        }

        Assert.InRange(shown.Count, WorldExpectation.Of(world).DifferentOf100, SomeEpisodes);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Only_a_reset_has_no_reward(string name, string split, string difficulty)
    {
        var reset = await World(name).CreateEnvironment().ResetAsync(new ResetRequest { Split = split, Difficulty = difficulty }, default);
        Assert.Null(reset.Reward);
        Assert.False(reset.Done);
        await foreach (var rollout in PlayAsync(name, "oracle", split, difficulty, 5))
        {
            Assert.All(rollout.Steps, each => Assert.True(double.IsFinite(each.Step.Reward!.Value)));
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Steps_before_the_reset_and_after_the_end_are_refused_and_change_nothing(string name, string split, string difficulty)
    {
        var world = World(name);
        var environment = world.CreateEnvironment();
        var call = EpisodeAction.Bare(world.Tools[0].Name);
        await Assert.ThrowsAsync<EpisodeOrderException>(async () => await environment.StepAsync(call, default));
        var rollout = await RolloutPlayer.PlayAsync(environment, PolicyCatalog.Create("oracle", world, 0), new ResetRequest { Split = split, Difficulty = difficulty }, default);
        var (state, score) = (environment.State.ToJson(), environment.Scorecard.Score);
        await Assert.ThrowsAsync<EpisodeOrderException>(async () => await environment.StepAsync(call, default));
        Assert.Equal((state, score), (environment.State.ToJson(), environment.Scorecard.Score));
        Assert.Equal(rollout.Steps.Count, environment.State.StepCount);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Useless_calls_end_at_the_cap_truncated_and_earn_nothing(string name, string split, string difficulty)
    {
        var world = World(name);
        var environment = world.CreateEnvironment();
        var step = await environment.ResetAsync(new ResetRequest { Split = split, Difficulty = difficulty }, default);
        while (!step.Done)
        {
            step = await environment.StepAsync(EpisodeAction.Bare("no_such_tool"), default);
            Assert.Equal(0, step.Reward);
            Assert.True(step.Reply!.IsError);
        }

        Assert.True(step.Truncated && !step.Terminated);
        Assert.Equal(world.MaxSteps, environment.State.StepCount);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task What_is_written_is_one_JSON_object_and_holds_no_reward(string name, string split, string difficulty)
    {
        string[] forbidden = ["reward", "truth", "score", "expected"];
        await foreach (var rollout in PlayAsync(name, "random", split, difficulty, 20))
        {
            foreach (var step in rollout.Steps)
            {
                foreach (var text in (string[])[step.Step.Observation.ToJson(), step.Step.Reply!.Content.ToJson()])
                {
                    var node = JsonNode.Parse(text);
                    Assert.True(JsonNode.DeepEquals(node, JsonNode.Parse(node!.ToJsonString())));
                    Assert.DoesNotContain(Names(node), property => forbidden.Any(word => property.Contains(word, StringComparison.OrdinalIgnoreCase)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task An_unknown_split_or_difficulty_is_refused_by_name(string name, string split, string difficulty)
    {
        var environment = World(name).CreateEnvironment();
        await environment.ResetAsync(new ResetRequest { Split = split, Difficulty = difficulty }, default);
        var wrong = await Assert.ThrowsAsync<InvalidResetException>(async () => await environment.ResetAsync(new ResetRequest { Split = "holdout" }, default));
        Assert.Contains("'holdout'", wrong.Message, StringComparison.Ordinal);
        wrong = await Assert.ThrowsAsync<InvalidResetException>(async () => await environment.ResetAsync(new ResetRequest { Difficulty = "nightmare" }, default));
        Assert.Contains("'nightmare'", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Unknown_reset_options_are_reported(string name, string split, string difficulty)
    {
        var options = new Dictionary<string, JsonElement> { ["zeal"] = JsonElement.Parse("1"), ["colour"] = JsonElement.Parse("\"red\"") };
        var step = await World(name).CreateEnvironment().ResetAsync(new ResetRequest { Split = split, Difficulty = difficulty, Options = options }, default);
        Assert.Equal(["colour", "zeal"], step.IgnoredOptions);
    }

    private static IWorld World(string name) => Worlds.Find(name) ?? throw new ArgumentException("Not a world.", nameof(name));

    private static async IAsyncEnumerable<Rollout> PlayAsync(string name, string policy, string split, string difficulty, int episodes)
    {
        var world = World(name);
        for (var seed = 0; seed < episodes; seed++)
        {
            var request = new ResetRequest { Seed = seed, Split = split, Difficulty = difficulty };
            yield return await RolloutPlayer.PlayAsync(world.CreateEnvironment(), PolicyCatalog.Create(policy, world, 1), request, default);
        }
    }

    private static async Task<string> LogAsync(string name, string policy, string split, string difficulty)
    {
        var world = World(name);
        using var stream = new MemoryStream();
        using var log = new JsonLinesEpisodeLog(stream);
        for (var seed = 0; seed < 20; seed++)
        {
            var request = new ResetRequest { Seed = seed, Split = split, Difficulty = difficulty };
            var environment = new Recording(world.CreateEnvironment(), world, log);
            await RolloutPlayer.PlayAsync(environment, PolicyCatalog.Create(policy, world, 1), request, default);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject container => container.SelectMany(each => Names(each.Value).Prepend(each.Key)),
        JsonArray list => list.SelectMany(Names),
        _ => [],
    };
}
