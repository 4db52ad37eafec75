using System.Text.Json;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using Butler.Mcp.Tests.Approvals;
using ModelContextProtocol;

namespace Butler.Mcp.Tests.Door;

/// <summary>The calendar through the MCP door: four tools, and a client that sees no observation learns the problem by looking.</summary>
public sealed class CalendarDoorTests
{
    private static readonly JsonSerializerOptions Indented = new(McpJsonUtilities.DefaultOptions) { WriteIndented = true };

    private static SmartCalendarContract World => SmartCalendarContract.Instance;

    [Fact]
    public async Task Exactly_the_four_stages_are_listed_as_approved()
    {
        await using var connected = await PlayAsync(new ResetRequest());
        var tools = await connected.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(StageNames.All, tools.Select(tool => tool.Name));
        Approved.Matches("tools-list-calendar", JsonSerializer.Serialize(tools.Select(tool => tool.ProtocolTool), Indented));
    }

    [Fact]
    public async Task Instructions_tell_how_to_begin()
    {
        await using var connected = await PlayAsync(new ResetRequest());
        Assert.Contains("Begin with understand_request without arguments", connected.Client.ServerInstructions!, StringComparison.Ordinal);
        Assert.InRange(connected.Client.ServerInstructions!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 20, 150);
    }

    [Fact]
    public async Task A_client_looks_and_plays_to_the_end()
    {
        var request = new ResetRequest { Seed = 4, Difficulty = "hard" };
        await using var connected = await PlayAsync(request);
        var look = await connected.CallAsync(StageNames.UnderstandRequest);
        Assert.Contains("Request: ", look.StructuredContent!.Value.GetProperty("problem").GetString()!, StringComparison.Ordinal);
        var (environment, oracle) = (World.CreateEnvironment(), World.CreateOracle(request));
        var step = await environment.ResetAsync(request, TestContext.Current.CancellationToken);
        while (oracle.Next(step) is { } action)
        {
            step = await environment.StepAsync(action, TestContext.Current.CancellationToken);
            var result = await connected.CallAsync(action.Tool, [.. action.Arguments.EnumerateObject().Select(each => (each.Name, (object?)each.Value))]);
            Assert.NotEqual(true, result.IsError);
        }

        var over = await connected.CallAsync(StageNames.UnderstandRequest);
        Assert.Equal("episode_over", over.StructuredContent!.Value.GetProperty("code").GetString());
    }

    private static Task<ConnectedClient> PlayAsync(ResetRequest request) => ConnectedClient.OpenAsync(World, World.CreateEnvironment(), request);
}
