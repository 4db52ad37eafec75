using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Environments.Tests.PersonalTasks.Building;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks;

/// <summary>What an agent sees: never a tier, a truth or a reward; and nothing that depends on them.</summary>
public sealed class HiddenStateTests
{
    private const int Episodes = 50;

    private static readonly string[] Hidden =
        ["tier", "truth", "reward", "score", "scorecard", "penalty", "parts", "kind_of_todo", "required", "expectation", "split", "seed", "arrivals", "subjects"];

    [Fact]
    public async Task Neither_tier_nor_truth_nor_reward_is_in_any_observation_or_reply()
    {
        for (var seed = 0; seed < Episodes; seed++)
        {
            await foreach (var step in PlayAsync(new ResetRequest { Seed = seed, Split = Split(seed) }))
            {
                foreach (var shown in (IJsonWritable?[])[step.Observation, step.Reply?.Content])
                {
                    if (shown is null)
                    {
                        continue;
                    }

                    var json = shown.ToJson();
                    Assert.Empty(Names(JsonNode.Parse(json)!).Intersect(Hidden));
                    Assert.DoesNotContain("unclassified", json, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("(pending, ", json, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task With_reveal_tiers_each_to_do_shows_its_tier_and_without_it_none()
    {
        var options = new Dictionary<string, JsonElement> { ["reveal_tiers"] = JsonElement.Parse("true") };
        var shown = await Desks.With(Jobs.Groceries, Jobs.Budget, Jobs.Stretch).BeginAsync(new ResetRequest { Options = options });
        var hidden = await Desks.With(Jobs.Groceries, Jobs.Budget, Jobs.Stretch).BeginAsync();

        Assert.Equal(["unclassified", "professional", "personal"], shown.Observation.Todos.Select(todo => todo.Tier));
        await shown.PlayAsync(Jobs.Stretch.Done());
        Assert.Equal("personal", shown.Observation.Todos[2].Tier);
        Assert.Contains("- groceries (pending, unclassified): ", shown.Observation.Prompt, StringComparison.Ordinal);
        Assert.All(hidden.Observation.Todos, todo => Assert.Null(todo.Tier));
    }

    [Fact]
    public async Task Other_truths_behind_the_same_words_change_no_byte_of_what_is_shown()
    {
        for (var seed = 0; seed < Episodes; seed++)
        {
            var scenario = ScenarioGenerator.Generate(seed, "test", "medium");
            var swapped = scenario with { Truths = scenario.Truths.ToDictionary(each => each.Key, each => Swap(each.Value)) };
            var one = await BeginAsync(scenario);
            var other = await BeginAsync(swapped);
            Assert.Equal(one.Observation.ToJson(), other.Observation.ToJson());

            foreach (var todo in scenario.Todos)
            {
                foreach (var agent in AgentNames.All.Where(agent => agent != "none"))
                {
                    var call = Job.Raw("route_to_agent", new JsonObject { ["todo_id"] = todo.TodoId, ["agent_name"] = agent });
                    if (!one.Last.Done)
                    {
                        await one.PlayAsync(call);
                        await other.PlayAsync(call);
                        Assert.Equal(one.Observation.ToJson(), other.Observation.ToJson());
                        Assert.Equal(one.Reply.ToJson(), other.Reply.ToJson());
                    }
                }
            }
        }
    }

    [Fact]
    public async Task An_observation_and_a_reply_survive_the_wire()
    {
        for (var seed = 0; seed < Episodes; seed++)
        {
            await foreach (var step in PlayAsync(new ResetRequest { Seed = seed, Split = Split(seed) }))
            {
                var json = step.Observation.ToJson();
                var back = JsonSerializer.Deserialize(json, PersonalTasksJson.Default.PersonalTasksObservation)!;
                Assert.Equal(json, back.ToJson());
                if (step.Reply is { } reply)
                {
                    var answer = reply.Content.ToJson();
                    Assert.Equal(answer, JsonSerializer.Deserialize(answer, PersonalTasksJson.Default.PersonalTasksReply)!.ToJson());
                }
            }
        }
    }

    [Fact]
    public async Task The_state_for_trainers_survives_the_wire_too()
    {
        var game = await Desks.With(Jobs.Stretch, Jobs.Send).BeginAsync(new ResetRequest { Seed = 4, EpisodeId = "ep", Split = "test", Difficulty = "easy" });
        await game.PlayAsync(Jobs.Stretch.Done());

        var state = (PersonalTasksState)game.Environment.State;
        var back = JsonSerializer.Deserialize(state.ToJson(), PersonalTasksJson.Default.PersonalTasksState)!;

        Assert.Equal(state.ToJson(), back.ToJson());
        Assert.Equal(("ep", 1, 4, "test", "easy"), (back.EpisodeId, back.StepCount, back.Seed, back.Split, back.Difficulty));
        Assert.Equal(["done", "pending"], back.Todos.Select(todo => todo.Status));
    }

    [Fact]
    public async Task The_system_prompt_comes_once_and_the_prompt_with_every_observation()
    {
        var game = await Desks.With(Jobs.Stretch, Jobs.Send).BeginAsync();
        Assert.NotNull(game.Observation.SystemPrompt);
        Assert.Null(game.Last.Reward);
        Assert.Null(game.Last.Reply);

        await game.PlayAsync(Jobs.Send.Routed("email_agent"));
        Assert.Null(game.Observation.SystemPrompt);
        Assert.Contains("- stretch (pending): Remind me to stretch my back", game.Observation.Prompt, StringComparison.Ordinal);
        Assert.Contains("to = tomas.lindgren@forge.example (contacts)", game.Observation.Prompt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mail_in_the_inbox_is_fenced()
    {
        var game = await Desks.With(Jobs.Reply).BeginAsync();

        Assert.All(game.Observation.Inbox, mail => Assert.True(
            mail.Snippet.StartsWith("<<<mail\n", StringComparison.Ordinal) && mail.Snippet.EndsWith("\n>>>", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_long_mail_is_cut_between_characters()
    {
        for (var before = 136; before < 142; before++)
        {
            var body = new string('x', before) + "🎈🎈🎈";
            var desks = Desks.With(Jobs.Reply).Changed(desk => desk with { Mailbox = new LongMailbox(body) });
            var game = await desks.BeginAsync();

            Assert.DoesNotContain(Rune.ReplacementChar, game.Observation.Inbox[0].Snippet.EnumerateRunes());
            Assert.EndsWith("…\n>>>", game.Observation.Inbox[0].Snippet, StringComparison.Ordinal);
        }
    }

    private static string Split(int seed) => PersonalTasksContract.AllSplits[seed % 3];

    private static Truth Swap(Truth truth) => truth with
    {
        Tier = truth.Tier == Tier.Personal ? Tier.Professional : Tier.Personal,
        Required = [new Expectation.Same("title", "something else")],
        Recipients = ["nobody@example.com"],
    };

    private static async Task<Game> BeginAsync(Scenario scenario)
    {
        var environment = PersonalTasksContract.Instance.CreateEnvironment(new OneScenario(scenario));
        return new Game(environment, await environment.ResetAsync(new ResetRequest(), default));
    }

    // Briefs every to-do, asks, errs, and then plays as the oracle does: every shape of answer comes by.
    private static async IAsyncEnumerable<EpisodeStep> PlayAsync(ResetRequest request)
    {
        var environment = PersonalTasksContract.Instance.CreateEnvironment();
        var oracle = PersonalTasksContract.Instance.CreateOracle(request);
        var step = await environment.ResetAsync(request, default);
        yield return step;
        var first = ((PersonalTasksObservation)step.Observation).Todos[0].TodoId;
        foreach (var tool in ToolNames.All)
        {
            step = await environment.StepAsync(Job.Raw(tool, new JsonObject { ["todo_id"] = first, ["agent_name"] = "meeting_agent", ["field"] = "title", ["question"] = "?" }), default);
            yield return step;
        }

        while (!step.Done && oracle.Next(step) is { } action)
        {
            step = await environment.StepAsync(action, default);
            yield return step;
        }
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Names(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Names),
        _ => [],
    };

    private sealed class OneScenario(Scenario scenario) : IDesks
    {
        public Desk Open(ResetRequest request) => ScenarioDesks.Lay(scenario);
    }
}
