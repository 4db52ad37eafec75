using System.IO.Pipelines;
using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Mcp.Assistant;
using Butler.Mcp.Door;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Tests.Assistant;

/// <summary>A real client at the sample person's assistant, over two pipes in memory.</summary>
internal sealed class AssistantClient : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly EpisodeSession _session;
    private readonly StreamServerTransport _transport;
    private readonly McpServer _server;
    private readonly Task _serving;

    private AssistantClient(IDesks desks, TimeProvider time)
    {
        var environment = new PersonalTasksEnvironment(desks, maxSteps: null);
        _session = new EpisodeSession(environment, new ResetRequest());
        var options = AssistantServer.Options(environment, _session, revealRewards: false, time, ledger: null, TextWriter.Null, CancellationToken.None);
        _transport = new StreamServerTransport(_toServer.Reader.AsStream(), _toClient.Writer.AsStream(), "butler");
        _server = McpServer.Create(_transport, options);
        _serving = _server.RunAsync(TestContext.Current.CancellationToken);
    }

    public McpClient Client { get; private set; } = null!;

    public static async Task<AssistantClient> OpenAsync(McpClientOptions? options = null, IDesks? desks = null, TimeProvider? time = null)
    {
        var clock = time ?? TimeProvider.System;
        var connected = new AssistantClient(desks ?? new HouseholdDesks(HouseholdFolder.Read(HouseholdFolder.Default), new WallClock(clock), todos: null), clock);
        connected.Client = await McpClient.CreateAsync(
            new StreamClientTransport(connected._toServer.Writer.AsStream(), connected._toClient.Reader.AsStream()),
            options,
            cancellationToken: TestContext.Current.CancellationToken);
        return connected;
    }

    public async Task<CallToolResult> CallAsync(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(each => each.Name, each => each.Value), cancellationToken: TestContext.Current.CancellationToken);

    public async Task<string> ReadAsync(string uri)
    {
        var result = await Client.ReadResourceAsync(uri, cancellationToken: TestContext.Current.CancellationToken);
        return Assert.IsType<TextResourceContents>(Assert.Single(result.Contents)).Text;
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _toServer.Writer.CompleteAsync();
        await _serving;
        await _server.DisposeAsync();
        await _transport.DisposeAsync();
        _session.Dispose();
    }
}
