using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Mcp.Http;
using Butler.OpenEnv.Tests;

namespace Butler.Mcp.Tests.Http.Trainers;

/// <summary>A trainer who joins the episode that an agent plays over MCP, and what he is told of the agent's steps.</summary>
public sealed class JoinTests
{
    private const string Seven = RunningDoor.World + "?seed=7";
    private const string Question = """{"tool":"route_to_agent","text":"what is in my queue?","agent_name":"knowledge_agent"}""";
    private const string State = """{"type":"state"}""";

    private static readonly ServeSettings WithTrainer = new() { TrainerToken = new AccessToken(RunningDoor.TrainerToken), Idle = TimeSpan.FromMinutes(1) };
    private static readonly (string, string) Trainer = ("Butler-Trainer-Token", RunningDoor.TrainerToken);

    [Fact]
    public async Task What_the_agent_is_paid_reaches_the_trainer_and_all_rewards_add_up_to_the_score()
    {
        await using var door = await RunningDoor.StartAsync(WithTrainer);
        var session = await door.OpenAsync(RunningDoor.World + "?seed=10");
        using var trainer = await JoinAsync(door, session.Value);
        var (world, request) = (PersonalTasksContract.Instance, new ResetRequest { Seed = 10 });
        var (oracle, local, sum, heard) = (world.CreateOracle(request), world.CreateEnvironment(), 0.0, 0);
        var step = await local.ResetAsync(request, TestContext.Current.CancellationToken);
        for (var turn = 0; !step.Done; turn++)
        {
            // Two turns of the agent and one of the trainer, then the agent plays to the end.
            var action = oracle.Next(step)!;
            step = await local.StepAsync(action, TestContext.Current.CancellationToken);
            if (turn != 2)
            {
                await AgentAsync(door, session, action);
                continue;
            }

            var answer = await trainer.StepAsync(Spell(action));
            var agent = answer.GetProperty("metadata").GetProperty("agent");
            Assert.Equal([turn - 1, turn], agent.GetProperty("steps").EnumerateArray().Select(each => each.GetProperty("step").GetInt32()));
            sum += answer.GetProperty("reward").GetDouble() + agent.GetProperty("reward").GetDouble();
            heard = turn + 1;
            Assert.Equal(step.Score!.Total, sum, 1e-9);
        }

        var played = (await trainer.AskAsync(State)).GetProperty("data").GetProperty("played");
        Assert.Equal((1.0, true, false), (played.GetProperty("score").GetDouble(), played.GetProperty("done").GetBoolean(), played.GetProperty("agent_left").GetBoolean()));
        var steps = played.GetProperty("steps").EnumerateArray().ToArray();
        Assert.True(steps.Length > heard, "The agent takes the last step, which only the state can tell of.");
        Assert.Equal(1.0, steps.Sum(each => each.GetProperty("reward").GetDouble()), 1e-9);
        Assert.Equal(["agent", "agent", "trainer"], steps.Take(3).Select(each => each.GetProperty("by").GetString()!));
        Assert.All(steps, each => Assert.Equal(each.GetProperty("reward").GetDouble(), each.GetProperty("rubric").EnumerateObject().Sum(leaf => leaf.Value.GetDouble()) + each.GetProperty("penalty").GetDouble(), 1e-9));
    }

    [Fact]
    public async Task Steps_before_the_trainer_came_are_told_too_and_a_call_without_rewards_counts_as_the_agents()
    {
        await using var door = await RunningDoor.StartAsync(WithTrainer);
        var session = await door.OpenAsync(Seven);
        await AgentAsync(door, session, new EpisodeAction("route_to_agent", JsonElement.Parse(Question)));
        using var trainer = await JoinAsync(door, session.Value);
        await trainer.AskAsync("""{"type":"mcp","data":{"jsonrpc":"2.0","method":"tools/call","params":{"name":"route_to_agent","arguments":{"text":"what is in my queue?","agent_name":"knowledge_agent"} },"id":1} }""");
        await trainer.AskAsync(State);
        Assert.Equal(2, AgentsSteps(await trainer.StepAsync(Question)));
        Assert.Equal(0, AgentsSteps(await trainer.StepAsync(Question)));
        await AgentAsync(door, session, new EpisodeAction("route_to_agent", JsonElement.Parse(Question)));
        Assert.Equal(1, AgentsSteps(await trainer.ResetAsync("""{"seed":7}""")));
    }

    [Fact]
    public async Task While_a_trainer_is_there_the_agents_session_is_not_swept_and_afterwards_it_is()
    {
        await using var door = await RunningDoor.StartAsync(WithTrainer);
        var session = await door.OpenAsync(Seven);
        using (var trainer = await JoinAsync(door, session.Value))
        {
            await trainer.AskAsync(State);
            door.Time.Advance(TimeSpan.FromMinutes(10));
            await AgentAsync(door, session, new EpisodeAction("route_to_agent", JsonElement.Parse(Question)));
            Assert.Equal(1, AgentsSteps(await trainer.StepAsync(Question)));
            await trainer.CloseAsync();
        }

        // The sweep runs beside the requests.
        for (var status = "running"; status != "left"; await Task.Delay(10, TestContext.Current.CancellationToken))
        {
            door.Time.Advance(TimeSpan.FromMinutes(10));
            status = (string)(await door.AskAsync(RunningDoor.Get("/episodes", Trainer)))["episodes"]![0]!["status"]!;
        }
    }

    [Fact]
    public async Task When_the_agent_has_left_the_trainer_is_told_so_and_may_still_read_the_end()
    {
        await using var door = await RunningDoor.StartAsync(WithTrainer);
        var session = await door.OpenAsync(Seven);
        using var trainer = await JoinAsync(door, session.Value);
        await trainer.StepAsync(Question);
        using (await door.SendAsync(RunningDoor.Delete(RunningDoor.World, session)))
        {
            foreach (var message in (string[])[$$"""{"type":"step","data":{{Question}} }""", """{"type":"reset"}"""])
            {
                var refused = (await trainer.AskAsync(message)).GetProperty("data");
                Assert.Equal("SESSION_ERROR", refused.GetProperty("code").GetString());
                Assert.Contains("has ended its session", refused.GetProperty("message").GetString(), StringComparison.Ordinal);
            }
        }

        var played = (await trainer.AskAsync(State)).GetProperty("data").GetProperty("played");
        Assert.Equal((true, 1), (played.GetProperty("agent_left").GetBoolean(), played.GetProperty("steps").GetArrayLength()));
    }

    [Fact]
    public async Task One_trainer_joins_at_a_time()
    {
        await using var door = await RunningDoor.StartAsync(WithTrainer);
        var session = await door.OpenAsync(Seven);
        using (var first = await JoinAsync(door, session.Value))
        {
            await first.AskAsync(State);
            using var second = await JoinAsync(door, session.Value);
            var refused = (await second.AskAsync(State)).GetProperty("data");
            Assert.Equal(("SESSION_ERROR", "Another trainer has joined this session. One can at a time."), (refused.GetProperty("code").GetString(), refused.GetProperty("message").GetString()));
            Assert.Null(await second.ReceiveAsync());
            await first.CloseAsync();
        }

        for (var type = "error"; type != "state";)
        {
            using var next = await JoinAsync(door, session.Value);
            type = (await next.AskAsync(State)).GetProperty("type").GetString()!;
        }
    }

    [Fact]
    public async Task The_record_follows_the_trainers_reset_and_keeps_its_name()
    {
        var log = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var door = await RunningDoor.StartAsync(WithTrainer with { LogFile = log }))
            {
                var session = await door.OpenAsync(Seven);
                using var trainer = await JoinAsync(door, session.Value);
                await trainer.StepAsync(Question);
                await trainer.ResetAsync("""{"seed":8,"split":"test","difficulty":"hard","episode_id":"mine"}""");
                Assert.Equal("mine", (await trainer.AskAsync(State)).GetProperty("data").GetProperty("episode_id").GetString());
                var record = await RecordAsync(door);
                Assert.Equal((8, "test", "hard", "waiting", 0, 0.0), ((long)record["seed"]!, (string)record["split"]!, (string)record["difficulty"]!, (string)record["status"]!, (int)record["steps"]!, (double)record["score"]!));
                for (var step = 0; !(await trainer.StepAsync(Question)).GetProperty("done").GetBoolean(); step++)
                {
                    Assert.True(step < 100, "The episode does not end.");
                }

                Assert.Equal("truncated", (string?)(await RecordAsync(door))["status"]);
                await trainer.ResetAsync();
                Assert.Equal("waiting", (string?)(await RecordAsync(door))["status"]);
            }

            var lines = (await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line)!);
            Assert.Single(lines.Select(line => (string?)line["episode_id"]).Distinct());
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static async Task<JsonNode> RecordAsync(RunningDoor door) => (await door.AskAsync(RunningDoor.Get("/episodes", Trainer)))["episodes"]![0]!;

    private static int AgentsSteps(JsonElement answer) => answer.GetProperty("metadata").GetProperty("agent").GetProperty("steps").GetArrayLength();

    private static Task<TestSocket> JoinAsync(RunningDoor door, string id) => TestSocket.ConnectAsync(door.Address, $"/ws?session_id={id}", [Trainer]);

    private static Task<JsonNode> AgentAsync(RunningDoor door, (string, string) session, EpisodeAction action) =>
        door.AskAsync(RunningDoor.Post(Seven, RunningDoor.Call(2, action.Tool, action.Arguments.GetRawText()), session));

    private static string Spell(EpisodeAction action) => $$"""{"tool":"{{action.Tool}}",{{action.Arguments.GetRawText()[1..]}}""";
}
