namespace Butler.Benchmarks.HttpWire;

/// <summary>Requests that are right.</summary>
/// <param name="address">The server.</param>
internal sealed class SoundRequests(Uri address)
{
    /// <summary>The address of the assistant.</summary>
    public const string Assistant = "/mcp";

    /// <summary>The address of the episodes of the first world.</summary>
    public const string World = "/mcp/episodes/butler";

    /// <summary>The revision with sessions that is spoken.</summary>
    public const string Sessions = "2025-11-25";

    /// <summary>The revision without sessions.</summary>
    public const string Alone = "2026-07-28";

    private const string InitializeParams = """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"raw","version":"0"}}""";

    private const string AloneMeta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";

    /// <summary>A JSON-RPC request.</summary>
    public static string Message(string id, string method, string parameters = "{}") => $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""";

    /// <summary>The params of a tool call.</summary>
    public static string Call(string tool, string arguments) => $$"""{"name":"{{tool}}","arguments":{{arguments}}}""";

    /// <summary>The params of a request that stands alone.</summary>
    public static string Meta(string parameters = "") => parameters.Length > 0 ? $"{{{parameters},{AloneMeta}}}" : $"{{{AloneMeta}}}";

    /// <summary>A request without a body.</summary>
    public HttpDraft Plain(string method, string target) => new HttpDraft(method, target).With("Host", $"{address.Host}:{address.Port}");

    /// <summary>A message to an MCP address.</summary>
    public HttpDraft Post(string target, string body) => Plain("POST", target)
        .With("Content-Type", "application/json").With("Accept", "application/json, text/event-stream").WithBody(body);

    /// <summary>A message in a session of the assistant.</summary>
    public HttpDraft InSession(string session, string body, string target = Assistant) =>
        Post(target, body).With("Mcp-Session-Id", session).With("MCP-Protocol-Version", Sessions);

    /// <summary>Opens a session.</summary>
    public HttpDraft Initialize(string target = Assistant) => Post(target, Message("1", "initialize", InitializeParams));

    /// <summary>Listens to a session.</summary>
    public HttpDraft Listen(string session, string target = Assistant) => Plain("GET", target).With("Accept", "text/event-stream").With("Mcp-Session-Id", session);

    /// <summary>Ends a session.</summary>
    public HttpDraft Delete(string session, string target = Assistant) => Plain("DELETE", target).With("Mcp-Session-Id", session);

    /// <summary>A request that stands alone.</summary>
    /// <param name="id">Its id as JSON.</param>
    /// <param name="method">Its method.</param>
    /// <param name="name">The tool, the prompt or the address that it names.</param>
    /// <param name="parameters">Its params without <c>_meta</c>, as members.</param>
    public HttpDraft Standalone(string id, string method, string? name = null, string parameters = "") => Post(Assistant, Message(id, method, Meta(parameters)))
        .With("MCP-Protocol-Version", Alone).With("Mcp-Method", method).With("Mcp-Name", name);
}
