using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Episodes;
using Butler.Episodes.Tools;

namespace Butler.LanguageModel.Tests;

/// <summary>The model client against an endpoint on this machine.</summary>
public sealed class ChatModelTests
{
    private const string Key = "secret-key-0123456789";

    private static readonly ToolContract Tool = new()
    {
        Name = "count",
        Title = "Count",
        Description = "Counts.",
        InputSchema = JsonElement.Parse("""{"type":"object","properties":{"to":{"type":"integer"}}}"""),
        OutputSchema = JsonElement.Parse("""{"type":"object"}"""),
        Annotations = new ToolAnnotations(ReadOnly: true, Destructive: false, Idempotent: true, OpenWorld: false),
    };

    [Fact]
    public async Task A_call_of_a_tool_comes_back_with_its_arguments_and_the_tokens()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => FakeEndpoint.Calling("count", new JsonObject { ["to"] = 3 }));
        var reply = await AskAsync(endpoint);
        Assert.Equal(("count", 3, string.Empty), (reply.Call!.Action.Tool, reply.Call.Action.Arguments.GetProperty("to").GetInt32(), reply.Text));
        Assert.Equal(("call_1", new ModelUsage(1, 20, 5)), (reply.Call.Id, reply.Usage));
        var (body, authorization) = Assert.Single(endpoint.Requests);
        Assert.Equal("Bearer " + Key, authorization);
        var sent = JsonElement.Parse(body);
        Assert.Equal("fake-1", sent.GetProperty("model").GetString());
        Assert.Equal(["system", "user"], sent.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
        Assert.Equal("count", sent.GetProperty("tools")[0].GetProperty("function").GetProperty("name").GetString());
        Assert.True(JsonElement.DeepEquals(Tool.InputSchema, sent.GetProperty("tools")[0].GetProperty("function").GetProperty("parameters")));
    }

    [Fact]
    public async Task Words_come_back_as_words()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => FakeEndpoint.Saying("Three."));
        var reply = await AskAsync(endpoint);
        Assert.Null(reply.Call);
        Assert.Equal("Three.", reply.Text);
    }

    [Fact]
    public async Task Arguments_that_are_no_JSON_are_kept_for_the_world_to_refuse()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ =>
        {
            var message = FakeEndpoint.Calling("count", []);
            message["tool_calls"]![0]!["function"]!["arguments"] = "{to: three";
            return message;
        });
        Assert.Equal("{to: three", (await AskAsync(endpoint)).Call!.Action.Arguments.GetString());
    }

    [Theory]
    [InlineData(503, 429)]
    [InlineData(500, 502)]
    [InlineData(408, 504)]
    public async Task A_server_that_is_busy_twice_is_asked_a_third_time(params int[] failures)
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => FakeEndpoint.Saying("Yes."), failures);
        Assert.Equal("Yes.", (await AskAsync(endpoint, retries: 2)).Text);
        Assert.Equal(3, endpoint.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_an_error_after_the_last_try()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => FakeEndpoint.Saying("Yes."), 503, 503, 503);
        var failed = await Assert.ThrowsAsync<ModelException>(() => AskAsync(endpoint, retries: 1));
        Assert.EndsWith("refused: HTTP 503.", failed.Message, StringComparison.Ordinal);
        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_asked_for_again()
    {
        var asked = 0;
        await using var endpoint = await FakeEndpoint.StartAsync(_ =>
        {
            Thread.Sleep(Interlocked.Increment(ref asked) == 1 ? TimeSpan.FromSeconds(5) : TimeSpan.Zero);
            return FakeEndpoint.Saying("Yes.");
        });
        Assert.Equal("Yes.", (await AskAsync(endpoint.BaseUrl, retries: 1, TimeSpan.FromSeconds(2))).Text);
        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Fact]
    public async Task An_answer_without_a_choice_is_an_error()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => []);
        var unread = await Assert.ThrowsAsync<ModelException>(() => AskAsync(endpoint));
        Assert.EndsWith("answers in a form that cannot be read.", unread.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_is_sent_with_the_models_calls_and_what_each_was_answered()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => FakeEndpoint.Saying("Yes."));
        var call = new ModelCall("call_7", EpisodeAction.Of("count", ("to", "3")));
        var broken = new ModelCall("call_8", new EpisodeAction("count", JsonElement.Parse("\"{to: three\"")));
        await Open(endpoint.BaseUrl, retries: 0, TimeSpan.FromSeconds(30)).AskAsync(
            [
                new ModelMessage(ModelRole.System, "Count."), new ModelMessage(ModelRole.User, "To three."),
                new ModelMessage(ModelRole.Assistant, "Counting.", call), new ModelMessage(ModelRole.Tool, "1, 2, 3", call),
                new ModelMessage(ModelRole.Assistant, string.Empty, broken), new ModelMessage(ModelRole.Tool, "refused", broken),
            ],
            [Tool],
            TestContext.Current.CancellationToken);

        var sent = JsonElement.Parse(endpoint.Requests.Single().Body).GetProperty("messages").EnumerateArray().ToArray();
        Assert.Equal(["system", "user", "assistant", "tool", "assistant", "tool"], sent.Select(message => message.GetProperty("role").GetString()));
        Assert.Equal("""{"to":"3"}""", sent[2].GetProperty("tool_calls")[0].GetProperty("function").GetProperty("arguments").GetString());
        Assert.Equal(("call_7", "1, 2, 3"), (sent[3].GetProperty("tool_call_id").GetString(), sent[3].GetProperty("content").GetString()));
        Assert.Equal("{}", sent[4].GetProperty("tool_calls")[0].GetProperty("function").GetProperty("arguments").GetString());
    }

    [Fact]
    public void The_cost_is_that_of_both_kinds_of_tokens()
    {
        var usage = new ModelUsage(1, 1_000_000, 200_000).Plus(new ModelUsage(2, 500_000, 300_000));
        Assert.Equal(new ModelUsage(3, 1_500_000, 500_000), usage);
        Assert.Equal(1.5 * 2 + 0.5 * 8, new ModelPrices(2, 8).Of(usage), 1e-12);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_refusal_is_an_error_that_tells_the_status_and_no_secret(int status)
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => FakeEndpoint.Saying("Yes."), status, status, status);
        var refused = await Assert.ThrowsAsync<ModelException>(() => AskAsync(endpoint));
        Assert.EndsWith($"refused: HTTP {status}.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, refused.ToString(), StringComparison.Ordinal);
        Assert.Single(endpoint.Requests);
    }

    [Fact]
    public async Task A_model_that_nobody_answers_for_is_an_error()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var missing = await Assert.ThrowsAsync<ModelException>(() => AskAsync(new Uri($"http://127.0.0.1:{port}/v1"), retries: 0, TimeSpan.FromSeconds(30)));
        Assert.EndsWith("cannot be reached.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_takes_too_long_is_an_error()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1");
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(address, retries: 0, TimeSpan.FromMilliseconds(200)));
    }

    private static Task<ModelReply> AskAsync(FakeEndpoint endpoint, int retries = 0) => AskAsync(endpoint.BaseUrl, retries, TimeSpan.FromSeconds(30));

    private static Task<ModelReply> AskAsync(Uri address, int retries, TimeSpan timeout) => Open(address, retries, timeout).AskAsync(
        [new ModelMessage(ModelRole.System, "Count."), new ModelMessage(ModelRole.User, "To three.")], [Tool], TestContext.Current.CancellationToken);

    private static ChatModel Open(Uri address, int retries, TimeSpan timeout) =>
        new(new ModelSettings { BaseUrl = address, ApiKey = Key, Model = "fake-1", Retries = retries, Timeout = timeout });
}
