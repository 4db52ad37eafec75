using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Butler.Mcp.Http;
using ModelContextProtocol.Client;

namespace Butler.Mcp.Tests.Http;

/// <summary>The real server on a free port, and clients for it.</summary>
internal sealed class RunningDoor : IAsyncDisposable
{
    public const string World = "/mcp/episodes/butler";
    public const string ClientToken = "client-token-0123456789-0123456789";
    public const string TrainerToken = "trainer-token-0123456789-0123456789";

    private const string InitializeParams = """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""";

    private readonly HttpDoor _door;
    private readonly StringWriter _errors;
    private bool _stopped;

    private RunningDoor(HttpDoor door, ManualTime time, StringWriter errors)
    {
        (_door, Time, _errors) = (door, time, errors);
        Http = new HttpClient { BaseAddress = door.Address };
    }

    public ManualTime Time { get; }

    public HttpClient Http { get; }

    public Uri Address => _door.Address;

    public string Errors => _errors.ToString();

    public static async Task<RunningDoor> StartAsync(ServeSettings? settings = null)
    {
        var (time, errors) = (new ManualTime(), new StringWriter());
        var door = await HttpDoor.StartAsync((settings ?? new ServeSettings()) with { Port = 0 }, time, errors, TestContext.Current.CancellationToken);
        return new RunningDoor(door, time, errors);
    }

    /// <summary>Starts the server with something else where the assistant is.</summary>
    public static async Task<RunningDoor> StartAsync(Func<Premises, TimeProvider, IMcpPlace> furnish)
    {
        var (time, errors) = (new ManualTime(), new StringWriter());
        var door = await HttpDoor.StartAsync(new ServeSettings { Port = 0 }, premises => furnish(premises, time), time, errors, TestContext.Current.CancellationToken);
        return new RunningDoor(door, time, errors);
    }

    public static HttpRequestMessage Post(string path, string body, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        Accept(request, "application/json", "text/event-stream");
        return With(request, headers);
    }

    public static HttpRequestMessage Get(string path, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        Accept(request, "text/event-stream");
        return With(request, headers);
    }

    public static HttpRequestMessage Delete(string path, params IEnumerable<(string Name, string Value)> headers) => With(new HttpRequestMessage(HttpMethod.Delete, path), headers);

    public static string Request(int id, string method, string parameters = "{}") => $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""";

    public static string Call(int id, string tool, string arguments) => Request(id, "tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");

    public static string Initialize() => Request(1, "initialize", InitializeParams);

    /// <summary>A request of 2026-07-28, with everything that its revision asks for.</summary>
    public static HttpRequestMessage Standalone(string path, string method, string? name = null, string arguments = "{}", params IEnumerable<(string Name, string Value)> headers)
    {
        var named = name is null ? string.Empty : $$""" "name":"{{name}}","arguments":{{arguments}}, """;
        var body = Request(1, method, $$"""{ {{named}} "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{} } }""");
        (string, string)[] own = [("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", method), .. name is null ? Array.Empty<(string, string)>() : [("Mcp-Name", name)]];
        return Post(path, body, own.Concat(headers));
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    /// <summary>Sends, and reads the one message that comes back, as JSON or as an event.</summary>
    public async Task<JsonNode> AskAsync(HttpRequestMessage request)
    {
        using var response = await SendAsync(request);
        return await MessageAsync(response);
    }

    public static async Task<JsonNode> MessageAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var data = text.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)).Select(line => line["data: ".Length..]);
        return JsonNode.Parse(response.Content.Headers.ContentType?.MediaType == "text/event-stream" ? data.Last() : text)!;
    }

    /// <summary>Opens a session and tells the header that names it.</summary>
    public async Task<(string Name, string Value)> OpenAsync(string path = "/mcp", params IEnumerable<(string Name, string Value)> headers)
    {
        using var response = await SendAsync(Post(path, Initialize(), headers));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ("Mcp-Session-Id", Assert.Single(response.Headers.GetValues("Mcp-Session-Id")));
    }

    /// <summary>The SDK's own client.</summary>
    public Task<McpClient> ConnectAsync(string path, McpClientOptions? options = null, params (string Name, string Value)[] headers) =>
        McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions
            {
                Endpoint = new Uri(Address, path),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = headers.ToDictionary(header => header.Name, header => header.Value),
            }),
            options,
            cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Stops the server as the end of its process does.</summary>
    public async Task StopAsync()
    {
        _stopped = true;
        await _door.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_stopped)
        {
            await _door.DisposeAsync();
        }
    }

    private static void Accept(HttpRequestMessage request, params IEnumerable<string> types)
    {
        foreach (var type in types)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        }
    }

    private static HttpRequestMessage With(HttpRequestMessage request, IEnumerable<(string Name, string Value)> headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return request;
    }
}
