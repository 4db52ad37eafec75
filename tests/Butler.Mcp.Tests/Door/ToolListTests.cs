using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Mcp.Tests.Approvals;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Tests.Door;

public sealed class ToolListTests
{
    private static readonly JsonSerializerOptions Indented = new(McpJsonUtilities.DefaultOptions) { WriteIndented = true };

    [Fact]
    public async Task Exactly_the_seven_tools_are_listed_as_approved()
    {
        var tools = await ListAsync();
        Assert.Equal(ToolNames.All, tools.Select(tool => tool.Name));
        Approved.Matches("tools-list", JsonSerializer.Serialize(tools, Indented));
    }

    [Fact]
    public async Task The_list_costs_at_most_2000_tokens_and_its_output_schemas_900_more()
    {
        var tools = await ListAsync();
        var outputs = tools.Sum(tool => Length(tool.OutputSchema!.Value));
        var whole = tools.Sum(tool => JsonSerializer.Serialize(tool, McpJsonUtilities.DefaultOptions).Length);
        Assert.InRange((whole - outputs) / 4, 500, 2000);
        Assert.InRange(outputs / 4, 100, 900);
    }

    [Fact]
    public async Task Schemas_are_portable_across_model_vendors()
    {
        foreach (var tool in await ListAsync())
        {
            Assert.All([tool.InputSchema, tool.OutputSchema!.Value], schema => AssertPortable(JsonNode.Parse(schema.GetRawText()), tool.Name));
        }
    }

    [Fact]
    public async Task Annotations_are_honest_about_what_leaves_the_machine()
    {
        var tools = (await ListAsync()).ToDictionary(tool => tool.Name, tool => tool.Annotations!);
        string[] reachingOut = [ToolNames.SendEmail, ToolNames.ScheduleEvent];
        Assert.Equal(reachingOut.Order(), tools.Where(tool => tool.Value.OpenWorldHint == true).Select(tool => tool.Key).Order());
        Assert.Equal(reachingOut.Order(), tools.Where(tool => tool.Value.DestructiveHint == true).Select(tool => tool.Key).Order());
        Assert.Equal([ToolNames.AskClarification], tools.Where(tool => tool.Value.ReadOnlyHint == true).Select(tool => tool.Key));
        Assert.All(tools.Values, hints => Assert.True(hints is { ReadOnlyHint: not null, DestructiveHint: not null, IdempotentHint: not null, OpenWorldHint: not null }));
    }

    [Fact]
    public async Task Instructions_fit_in_150_words()
    {
        await using var connected = await ConnectedClient.PlayAsync(seed: 1);
        var words = connected.Client.ServerInstructions!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(words.Length, 20, 150);
    }

    private static int Length(JsonElement schema) => schema.GetRawText().Replace("\n", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal).Length;

    private static async Task<IReadOnlyList<Tool>> ListAsync()
    {
        await using var connected = await ConnectedClient.PlayAsync(seed: 1);
        var tools = await connected.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        return [.. tools.Select(tool => tool.ProtocolTool)];
    }

    private static void AssertPortable(JsonNode? schema, string tool)
    {
        switch (schema)
        {
            case JsonObject node:
                Assert.False(node.ContainsKey("$ref") || node.ContainsKey("anyOf") || node.ContainsKey("oneOf") || node.ContainsKey("allOf"), tool);
                Assert.True(!node.TryGetPropertyValue("type", out var type) || type is JsonValue or JsonObject, $"{tool} has a union type.");
                Assert.DoesNotContain(node, each => each.Value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False);
                Assert.All(node, each => AssertPortable(each.Value, tool));
                break;
            case JsonArray list:
                Assert.All(list, each => AssertPortable(each, tool));
                break;
        }
    }
}
