using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
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
        Assert.Equal(("count", 3, string.Empty), (reply.Call!.Tool, reply.Call.Arguments.GetProperty("to").GetInt32(), reply.Text));
        Assert.Equal((20, 5), (reply.InputTokens, reply.OutputTokens));
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
        Assert.Equal("{to: three", (await AskAsync(endpoint)).Call!.Arguments.GetString());
    }

    [Fact]
    public async Task A_busy_server_is_asked_again()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => FakeEndpoint.Saying("Yes."), 503);
        Assert.Equal("Yes.", (await AskAsync(endpoint, retries: 1)).Text);
        Assert.Equal(2, endpoint.Requests.Count);
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

    private static Task<ModelReply> AskAsync(Uri address, int retries, TimeSpan timeout)
    {
        var model = new ChatModel(new ModelSettings { BaseUrl = address, ApiKey = Key, Model = "fake-1", Retries = retries, Timeout = timeout });
        return model.AskAsync([new ModelMessage(ModelRole.System, "Count."), new ModelMessage(ModelRole.User, "To three.")], [Tool], TestContext.Current.CancellationToken);
    }
}
