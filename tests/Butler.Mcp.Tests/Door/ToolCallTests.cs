using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;
using Butler.Episodes.Scoring;
using Butler.Mcp.Door;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Tests.Door;

public sealed class ToolCallTests
{
    [Fact]
    public async Task An_answer_is_structured_and_says_the_same_as_text()
    {
        await using var connected = await ConnectedClient.PlayAsync(seed: 7);
        var result = await connected.CallAsync(ToolNames.RouteToAgent, ("todo_id", "todo_3"), ("agent_name", "email_agent"));
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(result.StructuredContent!.Value.GetRawText())));
        var answer = result.StructuredContent.Value;
        Assert.True(answer.GetProperty("ok").GetBoolean());
        Assert.Equal("America/Sao_Paulo", answer.GetProperty("now").GetProperty("tz").GetString());
        Assert.Equal(3, answer.GetProperty("remaining").GetArrayLength());
        Assert.Contains("email_id", answer.GetProperty("briefing").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rewards_travel_in_meta_when_they_are_asked_for_and_never_otherwise()
    {
        var (seed, todos) = Seeds.WithAQuestionFirst;
        await using var open = await ConnectedClient.PlayAsync(seed, revealRewards: true);
        await using var closed = await ConnectedClient.PlayAsync(seed);
        (string, object?)[] call = [("todo_id", "todo_1"), ("agent_name", "knowledge_agent")];
        var (told, silent) = (await open.CallAsync(ToolNames.RouteToAgent, call), await closed.CallAsync(ToolNames.RouteToAgent, call));
        Assert.Equal(1.0 / todos, (double)told.Meta![RewardMeta.Reward]!, 1e-9);
        Assert.Equal(0.25 / todos, (double)told.Meta[RewardMeta.Parts]!["priority_ordering"]!, 1e-9);
        Assert.False(silent.Meta?.Any(each => each.Key.StartsWith("butler/", StringComparison.Ordinal)) ?? false);
        Assert.Equal(told.StructuredContent!.Value.GetRawText(), silent.StructuredContent!.Value.GetRawText());
    }

    [Fact]
    public async Task Calls_that_come_at_once_are_played_one_after_the_other()
    {
        await using var connected = await ConnectedClient.PlayAsync(Seeds.WithAQuestionFirst.Seed, revealRewards: true);
        var calls = Enumerable.Range(0, 12).Select(_ => connected.CallAsync(ToolNames.RouteToAgent, ("todo_id", "todo_1"), ("agent_name", "knowledge_agent"))).ToArray();
        var results = await Task.WhenAll(calls);
        Assert.Single(results, result => result.IsError != true);
        Assert.Equal(11, results.Count(result => result.StructuredContent!.Value.TryGetProperty("code", out var code) && code.ValueEquals("already_settled")));
    }

    [Fact]
    public async Task After_the_end_a_call_is_told_that_the_episode_is_over()
    {
        await using var connected = await ConnectedClient.PlayAsync(seed: 7, revealRewards: true);
        var world = PersonalTasksContract.Instance;
        for (var call = 0; call < world.MaxSteps; call++)
        {
            await connected.CallAsync(ToolNames.RouteToAgent, ("text", "what is in my queue?"), ("agent_name", "knowledge_agent"));
        }

        var after = await connected.CallAsync(ToolNames.RouteToAgent, ("todo_id", "todo_1"), ("agent_name", "knowledge_agent"));
        Assert.True(after.IsError);
        Assert.Contains("episode_over", Assert.IsType<TextContentBlock>(after.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_inside_is_told_to_the_model_with_what_to_do_and_to_the_operator_with_its_cause()
    {
        using var errors = new StringWriter();
        await using var connected = await ConnectedClient.OpenAsync(
            PersonalTasksContract.Instance, new BrokenEnvironment(PersonalTasksContract.Instance.CreateEnvironment()), new ResetRequest { Seed = 7 }, errors: errors);
        var result = await connected.CallAsync(ToolNames.RouteToAgent, ("todo_id", "todo_1"), ("agent_name", "none"));
        Assert.True(result.IsError);
        var answer = result.StructuredContent!.Value;
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Equal("internal_error", answer.GetProperty("code").GetString());
        Assert.Contains("call once more", answer.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("The disk is full", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("The disk is full", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_does_not_exist_is_answered_with_those_that_do()
    {
        await using var connected = await ConnectedClient.PlayAsync(seed: 7);
        var wrong = await Assert.ThrowsAsync<McpProtocolException>(() => connected.CallAsync("delete_everything"));
        Assert.Equal(McpErrorCode.InvalidParams, wrong.ErrorCode);
        Assert.Contains("ask_clarification", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_episode_over_MCP_scores_as_the_same_episode_in_process()
    {
        var world = PersonalTasksContract.Instance;
        var request = new ResetRequest { Seed = 11 };
        var oracle = world.CreateOracle(request);
        var local = world.CreateEnvironment();
        var step = await local.ResetAsync(request, TestContext.Current.CancellationToken);
        await using var connected = await ConnectedClient.PlayAsync(seed: 11, revealRewards: true);
        while (!step.Done)
        {
            var action = oracle.Next(step)!;
            step = await local.StepAsync(action, TestContext.Current.CancellationToken);
            var result = await connected.CallAsync(action.Tool, [.. action.Arguments.EnumerateObject().Select(each => (each.Name, (object?)each.Value))]);
            Assert.Equal(step.Reward, (double)result.Meta![RewardMeta.Reward]!);
            Assert.Equal(step.Done, (bool)result.Meta[RewardMeta.Done]!);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(step.Reply!.Content.ToJson()), JsonNode.Parse(result.StructuredContent!.Value.GetRawText())));
        }

        Assert.Equal(1.0, local.Scorecard.Score);
    }

    private sealed class BrokenEnvironment(IEnvironment inner) : IEnvironment
    {
        public IEpisodeState State => inner.State;

        public ScorecardSummary Scorecard => inner.Scorecard;

        public ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken) => inner.ResetAsync(request, cancellationToken);

        public ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken) => throw new IOException("The disk is full.");
    }
}
