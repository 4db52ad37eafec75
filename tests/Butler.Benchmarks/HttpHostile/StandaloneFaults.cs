using Butler.Benchmarks.HttpWire;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Requests of the revision without sessions whose headers and body do not agree, or that ask for what it does not have.</summary>
internal sealed class StandaloneFaults(Places places, EpisodeRandom random)
{
    private const string Tool = "route_to_agent";
    private const string Question = """
        "name":"route_to_agent","arguments":{"text":"what is in my queue?","agent_name":"knowledge_agent"}
        """;

    private static readonly string[] WrongMetas =
    [
        "{}", """{"_meta":{}}""", """{"_meta":5}""", """{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}""",
        """{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":[]}}""",
        """{"_meta":{"io.modelcontextprotocol/protocolVersion":5,"io.modelcontextprotocol/clientCapabilities":{}}}""",
    ];

    private static readonly string[] WrongNames = ["send_email", "", "=?base64?!?=", "=?base64?", "=?base64?AAAA?=", "ROUTE_TO_AGENT", "route_to_agent, route_to_agent", "\u00c3\u00a9", "x"];

    /// <summary>Some request.</summary>
    public HostileRequest Any() => random.Next(12) switch
    {
        0 => Wrong("_meta that says too little", places.Sound.Post(SoundRequests.Assistant, SoundRequests.Message("7", "tools/list", random.Pick(WrongMetas)))
            .With("MCP-Protocol-Version", SoundRequests.Alone).With("Mcp-Method", "tools/list"), -32602),
        1 => Wrong("Mcp-Method that is another", Call().With("Mcp-Method", random.Chance(0.3) ? null : random.Pick(["tools/list", "TOOLS/CALL", "", "x", "tools/call, tools/call"])), -32020),
        2 => Wrong("Mcp-Name that is another", Call().With("Mcp-Name", random.Chance(0.3) ? null : random.Pick(WrongNames)), -32020),
        3 => Wrong("revision only in the body", Call().With("MCP-Protocol-Version", random.Chance(0.5) ? null : SoundRequests.Sessions), -32020),
        4 => HostileRequest.Of("method that was dropped", Alone(random.Pick(["initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe"])), 404) with { Key = "7", Code = -32601 },
        5 => HostileRequest.Of("method that never was", Alone(random.Pick(["x", "tools", "tools/Call", "rpc.discover", "sampling/createMessage", "roots/list", "tasks/list"])), 404) with { Key = "7", Code = -32601 },
        6 => HostileRequest.Of("stream without a session", places.Sound.Listen(places.Session).With("MCP-Protocol-Version", SoundRequests.Alone), 405),
        7 => HostileRequest.Of("end without a session", places.Sound.Delete(places.Session).With("MCP-Protocol-Version", SoundRequests.Alone), 405),
        8 => HostileRequest.Of("request alone where a session is played", Changed(Call(), SoundRequests.World), 400) with { Key = "7", Code = -32022 },
        9 => HostileRequest.Of("session that is not needed", Call().With("Mcp-Session-Id", random.Pick(["x", places.Session, "%00"])), 200) with { Key = "7" },
        10 => HostileRequest.Of("unknown tool, alone", places.Sound.Standalone("7", "tools/call", "no_such_tool", "\"name\":\"no_such_tool\",\"arguments\":{}"), 200, 400) with { Key = "7", Code = -32602 },
        _ => HostileRequest.Of("name in base64", Call().With("Mcp-Name", "=?base64?cm91dGVfdG9fYWdlbnQ=?="), 200) with { Key = "7" },
    };

    private static HostileRequest Wrong(string kind, HttpDraft draft, int code) => HostileRequest.Of(kind, draft, 400) with { Key = "7", Code = code };

    private static HttpDraft Changed(HttpDraft draft, string target)
    {
        draft.Target = target;
        return draft;
    }

    private HttpDraft Alone(string method) => places.Sound.Standalone("7", method);

    private HttpDraft Call() => places.Sound.Standalone("7", "tools/call", Tool, Question.Trim());
}
