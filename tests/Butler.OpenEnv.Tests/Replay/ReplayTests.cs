using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Butler.OpenEnv.Tests.Replay;

/// <summary>
/// Every request that was recorded between OpenEnv's own clients and its own server is sent here too, and the answers agree in shape,
/// codes and fields. What belongs to the small worlds of the recording is put in this world's terms first.
/// </summary>
public sealed class ReplayTests
{
    private const string Question = """{"text":"what is in my queue?","agent_name":"knowledge_agent"}""";

    public static TheoryData<string> Conversations => new(Frames().Select(frame => (string)frame["case"]!).Distinct());

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task A_recorded_conversation_is_answered_as_it_was(string conversation)
    {
        await using var server = await TestServer.StartAsync();
        var frames = Frames().Where(frame => (string?)frame["case"] == conversation).ToArray();
        var session = string.Empty;
        using var socket = frames.Any(frame => frame["send"] is not null) ? await server.ConnectAsync(conversation.EndsWith("Client/3", StringComparison.Ordinal) && conversation.StartsWith("echo", StringComparison.Ordinal) ? "/mcp" : "/ws") : null;
        foreach (var frame in frames)
        {
            var expected = frame["answer"]!;
            var answer = frame["send"] is { } message
                ? JsonNode.Parse(await socket!.TextAsync(message is JsonValue raw ? (string)raw! : Translate(message.ToJsonString())))!
                : await SendAsync(server, frame, session);
            session = (string?)answer["result"]?["session_id"] ?? session;
            if (!IsOfItsWorld(frame))
            {
                AssertAgrees(expected, answer, frame.ToJsonString());
            }
        }
    }

    [Fact]
    public async Task A_full_server_accepts_says_why_and_closes()
    {
        await using var server = await TestServer.StartAsync(new() { MaxEnvironments = 1 });
        using var holder = await server.ConnectAsync();
        await holder.ResetAsync();
        using var second = await server.ConnectAsync();
        var refused = (await second.AskAsync("""{"type":"reset","data":{}}""")).GetProperty("data");
        Assert.Equal("Server at capacity: 1/1 sessions active. Cannot accept new connections.", refused.GetProperty("message").GetString());
        Assert.Equal(("CAPACITY_REACHED", 1, 1), (refused.GetProperty("code").GetString(), refused.GetProperty("active_sessions").GetInt32(), refused.GetProperty("max_sessions").GetInt32()));
        Assert.Null(await second.ReceiveAsync());
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, second.CloseStatus);

        await holder.CloseAsync();
        await EventuallyAsync(async () =>
        {
            using var third = await server.ConnectAsync();
            return (await third.AskAsync("""{"type":"reset","data":{}}""")).GetProperty("type").GetString() == "observation";
        });
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 500, "It does not come true.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static JsonObject[] Frames() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Replay", "frames.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject())];

    private static string Translate(string message) => message
        .Replace("""{"message":"hello"}""", """{"tool":"route_to_agent","text":"what is in my queue?","agent_name":"knowledge_agent"}""", StringComparison.Ordinal)
        .Replace("""{"message":"s"}""", """{"tool":"route_to_agent","text":"what is in my queue?","agent_name":"knowledge_agent"}""", StringComparison.Ordinal)
        .Replace("""{"message":"x"}""", """{"tool":"route_to_agent","text":"what is in my queue?","agent_name":"knowledge_agent"}""", StringComparison.Ordinal)
        .Replace("""{"message":"stop"}""", """{"tool":"route_to_agent","text":"what is in my queue?","agent_name":"knowledge_agent"}""", StringComparison.Ordinal)
        .Replace("echo_message", "route_to_agent", StringComparison.Ordinal)
        .Replace("echo_with_length", "route_to_agent", StringComparison.Ordinal)
        .Replace("\"arguments\":{\"message\"", "\"arguments\":" + Question[..^1] + ",\"unused\"", StringComparison.Ordinal);

    // The small worlds speak no MCP, pay at a reset, end when they are told to, or raise what is refused here with a reason.
    private static bool IsOfItsWorld(JsonObject frame)
    {
        var text = frame.ToJsonString();
        return text.Contains("does not support MCP", StringComparison.Ordinal) || text.Contains("\"wrong\":1", StringComparison.Ordinal);
    }

    private static async Task<JsonNode> SendAsync(TestServer server, JsonObject frame, string session)
    {
        using var request = new HttpRequestMessage(new HttpMethod((string)frame["method"]!), (string)frame["path"]!);
        var body = (string)frame["body"]!;
        if (body.Length > 0)
        {
            var recorded = JsonNode.Parse(body)!;
            if (recorded["params"]?["session_id"] is { } id && (string)id! != "zzz")
            {
                recorded["params"]!["session_id"] = session;
            }

            request.Content = new StringContent(Translate(recorded.ToJsonString()), Encoding.UTF8, "application/json");
        }

        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((int)frame["status"]!, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    // Every field that was there is there, of the same kind, and codes are the same; fields may be more.
    private static void AssertAgrees(JsonNode? expected, JsonNode? actual, string where)
    {
        switch (expected)
        {
            case JsonObject wanted:
                var given = Assert.IsType<JsonObject>(actual);
                foreach (var (name, value) in wanted)
                {
                    if (name is "observation" or "structured_content" or "data" && !wanted.ContainsKey("observation") && !wanted.ContainsKey("code") && !wanted.ContainsKey("step_count") && wanted.ContainsKey("is_error")
                        || name is "echoed" or "length" or "properties" or "required" or "title" or "inputSchema" or "input_schema")
                    {
                        Assert.True(given.ContainsKey(name) || name is "echoed" or "length", $"{name} is missing: {where} got {actual!.ToJsonString()}");
                        continue;
                    }

                    // A step pays a number and a reset nothing here, an episode has no name but what the reset gives it, and tools say more of themselves.
                    if (name is "reward" or "episode_id" or "title" or "outputSchema" or "annotations" && given.ContainsKey(name))
                    {
                        continue;
                    }

                    Assert.True(given.ContainsKey(name), $"{name} is missing: {where} got {actual!.ToJsonString()}");
                    if (name is "type" or "code" or "jsonrpc" or "is_error" or "status" or "url" or "loc" or "error_type" or "closed")
                    {
                        Assert.Equal(value?.ToJsonString().Replace("[\"message\"]", "[\"tool_name\"]", StringComparison.Ordinal), given[name]?.ToJsonString());
                    }

                    AssertAgrees(value, given[name], where);
                }

                break;
            case JsonArray wanted:
                var items = Assert.IsType<JsonArray>(actual);
                Assert.Equal(wanted.Count == 0, items.Count == 0);
                AssertAgrees(wanted.FirstOrDefault(), items.FirstOrDefault(), where);
                break;
            case JsonValue wanted:
                Assert.True(actual is not null && Kind(wanted) == Kind(actual), $"{where}: {wanted.ToJsonString()} was there, not {actual?.ToJsonString() ?? "null"}.");
                break;
            default:
                Assert.True(actual is null, $"{where}: null was there, not {actual?.ToJsonString()}.");
                break;
        }
    }

    private static string Kind(JsonNode node) => node.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? "boolean" : node.GetValueKind().ToString();
}
