using System.IO.Pipelines;
using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Mcp.Door;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Tests.Door;

/// <summary>A real client on a real server, over two pipes in memory.</summary>
internal sealed class ConnectedClient : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly EpisodeSession _session;
    private readonly StreamServerTransport _transport;
    private readonly McpServer _server;
    private readonly Task _serving;

    private ConnectedClient(EpisodeSession session, McpServerOptions options)
    {
        _session = session;
        _transport = new StreamServerTransport(_toServer.Reader.AsStream(), _toClient.Writer.AsStream(), "butler");
        _server = McpServer.Create(_transport, options);
        _serving = _server.RunAsync(TestContext.Current.CancellationToken);
    }

    public McpClient Client { get; private set; } = null!;

    public static Task<ConnectedClient> PlayAsync(long seed, bool revealRewards = false) =>
        OpenAsync(PersonalTasksContract.Instance, PersonalTasksContract.Instance.CreateEnvironment(), new ResetRequest { Seed = seed }, revealRewards);

    public static Task<ConnectedClient> OpenAsync(IWorld world, IEnvironment environment, ResetRequest request, bool revealRewards = false, TextWriter? errors = null)
    {
        var session = new EpisodeSession(environment, request);
        return OpenAsync(session, ButlerServer.Options(world, session, world.Instructions, revealRewards, errors: errors));
    }

    public static async Task<ConnectedClient> OpenAsync(EpisodeSession session, McpServerOptions server, McpClientOptions? client = null)
    {
        var connected = new ConnectedClient(session, server);
        connected.Client = await McpClient.CreateAsync(
            new StreamClientTransport(connected._toServer.Writer.AsStream(), connected._toClient.Reader.AsStream()),
            client,
            cancellationToken: TestContext.Current.CancellationToken);
        return connected;
    }

    public async Task<CallToolResult> CallAsync(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(
            tool,
            arguments.ToDictionary(each => each.Name, each => each.Value),
            cancellationToken: TestContext.Current.CancellationToken);

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
