using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Mcp.Tests.Door;

namespace Butler.Mcp.Tests.Commands;

public sealed class StdioTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private const string Initialized = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";

    [Fact]
    public async Task Nothing_but_JSON_RPC_is_ever_on_standard_output()
    {
        string[] lines =
        [
            Initialize, Initialized, """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""",
            "this is not JSON", """{"jsonrpc":"2.0","id":3,"method":"no/such/method"}""",
            Call(4, "route_to_agent", """{"text":"what is in my queue?","agent_name":"knowledge_agent"}"""),
            Call(5, "schedule_event", """{"todo_id":7}"""),
        ];
        var (exitCode, output, _) = await ButlerProcess.RunAsync(string.Join('\n', lines) + '\n', "stdio", "--episode", "butler", "--seed", "7");
        Assert.Equal(0, exitCode);
        var messages = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.All(messages, message => Assert.Equal("2.0", (string?)message["jsonrpc"]));
        Assert.Equal([null, 1, 2, 3, 4, 5], messages.Select(message => (int?)message["id"]).Order());
    }

    [Fact]
    public async Task Arguments_of_any_form_reach_the_world_and_are_judged_there()
    {
        string[] forms = ["[]", "\"text\"", "5", "true", """{"todo_id":"\ud800","\udfff":["\ud83d"],"agent_name":{"\ud800":1}}"""];
        string[] lines = [Initialize, Initialized, .. forms.Select((form, at) => Call(at + 2, "route_to_agent", form)), Call(20, "\\ud800", "{}")];
        var (exitCode, output, _) = await ButlerProcess.RunAsync(string.Join('\n', lines) + '\n', "stdio", "--episode", "butler", "--seed", "7");
        Assert.Equal(0, exitCode);
        var messages = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToDictionary(message => (int)message["id"]!);
        Assert.All(Enumerable.Range(2, 4), id => Assert.Equal("The arguments of route_to_agent are a JSON object.", (string?)messages[id]["result"]!["structuredContent"]!["reason"]));
        Assert.Equal("invalid_argument", (string?)messages[6]["result"]!["structuredContent"]!["code"]);
        Assert.Contains("There is no tool '\ufffd'", (string?)messages[20]["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Params_that_cannot_be_read_are_told_from_a_fault_inside()
    {
        string[] parameters = ["{}", """{"name":5}""", """{"name":"route_to_agent","name":"send_email"}""", """{"name":"route_to_agent","_meta":5}"""];
        string[] lines = [Initialize, Initialized, .. parameters.Select((each, at) => $$"""{"jsonrpc":"2.0","id":{{at + 2}},"method":"tools/call","params":{{each}}}""")];
        var (_, output, _) = await ButlerProcess.RunAsync(string.Join('\n', lines) + '\n', "stdio", "--episode", "butler", "--seed", "7");
        var errors = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!["error"]).OfType<JsonNode>().ToArray();
        Assert.Equal(parameters.Length, errors.Length);
        Assert.All(errors, error => Assert.Equal(-32602, (int?)error["code"]));
    }

    [Fact]
    public async Task An_episode_left_early_has_its_scorecard_on_stderr_and_its_steps_in_the_log()
    {
        var (seed, todos) = Seeds.WithAQuestionFirst;
        var log = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            string[] lines = [Initialize, Initialized, Call(2, "route_to_agent", """{"todo_id":"todo_1","agent_name":"knowledge_agent"}""")];
            var (_, _, error) = await ButlerProcess.RunAsync(string.Join('\n', lines) + '\n', "stdio", "--episode", "butler", "--seed", seed.ToString(CultureInfo.InvariantCulture), "--log", log);
            Assert.Contains(FormattableString.Invariant($"butler: episode left; score {1.0 / todos:0.###} (1 of {todos} settled"), error, StringComparison.Ordinal);
            var events = File.ReadLines(log).Select(line => JsonElement.Parse(line).GetProperty("event").GetString());
            Assert.Equal(["reset", "step", "end"], events);
        }
        finally
        {
            File.Delete(log);
        }
    }

    [Fact]
    public async Task The_assistant_takes_new_to_dos_in_the_users_words()
    {
        string[] lines =
        [
            Initialize, Initialized,
            Call(2, "route_to_agent", """{"text":"Remind me to call my brother every Sunday at 5pm","agent_name":"habit_agent"}"""),
            Call(3, "set_reminder", """{"todo_id":"todo_1","label":"call Noah","frequency":"weekly","days":["Sunday"],"time_of_day":"17:00"}"""),
        ];
        var (exitCode, output, error) = await ButlerProcess.RunAsync(string.Join('\n', lines) + '\n', "stdio");
        Assert.Equal(0, exitCode);
        Assert.Contains("FREQ=WEEKLY;BYDAY=SU", output, StringComparison.Ordinal);
        Assert.Contains("reminder_set", output, StringComparison.Ordinal);
        Assert.Contains("estimated truth", error, StringComparison.Ordinal);
    }

    private static string Call(int id, string tool, string arguments) =>
        $$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{"name":"{{tool}}","arguments":{{arguments}} } }""";
}
