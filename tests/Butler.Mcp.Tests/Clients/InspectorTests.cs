using System.Text.Json;
using Butler.Mcp.Tests.Http;

namespace Butler.Mcp.Tests.Clients;

/// <summary>The MCP Inspector, the field's own judge, finds nothing to complain of over stdio and over HTTP.</summary>
public sealed class InspectorTests
{
    private const int Seed = 7;

    // The Inspector's own exit codes.
    private const int Fine = 0;
    private const int ToolIsError = 5;

    private static readonly IReadOnlyList<(string Tool, string Arguments)> Calls =
    [
        ("route_to_agent", """{"text":"what is in my queue?","agent_name":"knowledge_agent"}"""),
        ("schedule_event", """{"todo_id":"todo_1","title":"Review","start_time":"tomorrow 3pm","duration_minutes":30}"""),
        ("send_email", """{"todo_id":"todo_1","to":["nobody@example.com"],"subject":"News","body":"All is well."}"""),
        ("draft_reply", """{"todo_id":"todo_1","email_id":"mail_of_nobody"}"""),
        ("add_to_kb", """{"todo_id":"todo_1","content":"The user likes tea.","category":"preference"}"""),
        ("set_reminder", """{"todo_id":"todo_1","label":"Stretch","frequency":"daily","time_of_day":"7am"}"""),
        ("ask_clarification", """{"todo_id":"todo_1","field":"start_time","question":"When?"}"""),
    ];

    public static TheoryData<string> Eras => ["legacy", "auto", "modern"];

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task The_schemas_of_the_tools_are_portable(string era)
    {
        ClientPrograms.SkipIfAbsent();
        var listed = await InspectAsync(era, "--method", "tools/list", "--strict");
        var names = listed.Json().GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString());
        Assert.Equal(Calls.Select(call => call.Tool).Order(), names.Order());
        Assert.DoesNotContain("Suggestion:", listed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Every_tool_answers_with_text_and_structured_content_that_say_the_same(string era)
    {
        ClientPrograms.SkipIfAbsent();
        foreach (var (tool, arguments) in Calls)
        {
            var answered = await InspectAsync(era, "--method", "tools/call", "--tool-name", tool, "--tool-args-json", arguments);
            Assert.True(answered.ExitCode is Fine or ToolIsError, $"{tool}: exit code {answered.ExitCode}\n{answered.Error}");
            var result = JsonElement.Parse(answered.Output).GetProperty("result");
            var text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
            Assert.True(
                JsonElement.DeepEquals(JsonElement.Parse(text), result.GetProperty("structuredContent")),
                $"{tool}: the text is not the JSON of the structured content\n{answered.Output}\n{answered.Error}");
        }
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Over_HTTP_the_schemas_are_the_same(string era)
    {
        ClientPrograms.SkipIfAbsent();
        await using var door = await RunningDoor.StartAsync();
        var near = await InspectAsync(era, "--method", "tools/list", "--strict");
        var far = await InspectAsync(door, era, "--method", "tools/list", "--strict");
        Assert.DoesNotContain("Suggestion:", far.Error, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(near.Json().GetProperty("result").GetProperty("tools"), far.Json().GetProperty("result").GetProperty("tools")));
        Assert.Empty(door.Errors);
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Over_HTTP_the_pages_and_prompts_of_the_desk_are_listed_and_a_page_is_read(string era)
    {
        ClientPrograms.SkipIfAbsent();
        await using var door = await RunningDoor.StartAsync();
        var resources = (await InspectAsync(door, era, "--method", "resources/list")).Json().GetProperty("result").GetProperty("resources");
        Assert.Contains("butler://queue", resources.EnumerateArray().Select(resource => resource.GetProperty("uri").GetString()));
        var prompts = (await InspectAsync(door, era, "--method", "prompts/list")).Json().GetProperty("result").GetProperty("prompts");
        Assert.Equal(4, prompts.GetArrayLength());
        var read = (await InspectAsync(door, era, "--method", "resources/read", "--uri", "butler://profile")).Json().GetProperty("result").GetProperty("contents")[0];
        Assert.StartsWith("# ", read.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(door.Errors);
    }

    private static Task<ProgramResult> InspectAsync(RunningDoor door, string era, params IEnumerable<string> arguments) =>
        ClientPrograms.RunInspectorAsync(
            ["--server-url", new Uri(door.Address, "/mcp").AbsoluteUri, "--transport", "http", "--protocol-era", era, .. arguments, "--format", "json"]);

    private static Task<ProgramResult> InspectAsync(string era, params IEnumerable<string> arguments) =>
        ClientPrograms.RunInspectorAsync([.. ClientPrograms.Server(Seed), "--protocol-era", era, .. arguments, "--format", "json"]);
}
