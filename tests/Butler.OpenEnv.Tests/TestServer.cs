using Butler.Mcp.Http;

namespace Butler.OpenEnv.Tests;

/// <summary>The real server on a free port.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly HttpDoor _door;
    private readonly StringWriter _errors;

    private TestServer(HttpDoor door, StringWriter errors)
    {
        (_door, _errors) = (door, errors);
        Http = new HttpClient { BaseAddress = door.Address };
    }

    public HttpClient Http { get; }

    public Uri Address => _door.Address;

    public string Errors => _errors.ToString();

    public static async Task<TestServer> StartAsync(ServeSettings? settings = null, TimeProvider? time = null)
    {
        var errors = new StringWriter();
        var door = await HttpDoor.StartAsync((settings ?? new ServeSettings()) with { Port = 0 }, time ?? TimeProvider.System, errors, TestContext.Current.CancellationToken);
        return new TestServer(door, errors);
    }

    public Task<TestSocket> ConnectAsync(string path = "/ws", params IEnumerable<(string Name, string Value)> headers) => TestSocket.ConnectAsync(Address, path, headers);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _door.DisposeAsync();
    }
}
