using Butler.Benchmarks.HttpWire;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Requests that are wrong about their session, or about the revision of the protocol that they speak in it.</summary>
internal sealed class SessionFaults(Places places, EpisodeRandom random)
{
    private static readonly string[] Garbage = ["nobody", "0", "null", "undefined", "../../x", "' OR 1=1 --", "%00", "\"\"", "{}", "a b", "~!@#$%^&*()", "\u00e3\u0083\u00a9", "00000000000000000000000000000000"];
    private static readonly string[] UnknownVersions = ["1999-01-01", "2025-11-26", "2026-07-29", "latest", "2", "null", "2025-11-25, 2025-11-25", "'; --", "9999-99-99", "2025-11-25 x"];
    private static readonly string[] Events = ["x", "0-99999", "999999-0", "-1--1", "99999999999-0", "0-", "-", "0-0-0", "0x0-0", "\u00e9"];
    private static readonly string[] WrongParams =
        ["{}", """{"protocolVersion":5}""", """{"protocolVersion":"2025-11-25","capabilities":[],"clientInfo":{}}""", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":5}"""];

    /// <summary>Some request.</summary>
    public HostileRequest Any() => random.Next(14) switch
    {
        0 => Of("no session", Ping(null), 400, -32000),
        1 => Of("session without a name", Ping(string.Empty), 400, -32000),
        2 => Of("unknown session", Ping(Unknown()), 404, -32001),
        3 => Of("session of another address", Ping(places.WorldSession), 404, -32001),
        4 => Of("session of another address", places.Sound.InSession(places.Session, Message(), SoundRequests.World), 404, -32001),
        5 => Of("session twice", Ping(places.Session).And("Mcp-Session-Id", random.Chance(0.5) ? places.Session : Unknown()), 404, -32001),
        6 => Of("unknown revision", Ping(places.Session).With("MCP-Protocol-Version", random.Pick(UnknownVersions)), 400, -32022),
        7 => HostileRequest.Of("revision twice", Ping(places.Session).And("MCP-Protocol-Version", SoundRequests.Sessions), 400) with { Key = "7" },
        8 => HostileRequest.Of("end of an unknown session", places.Sound.Delete(Unknown()), 404),
        9 => HostileRequest.Of("end of a session of another address", random.Chance(0.5) ? places.Sound.Delete(places.Session, SoundRequests.World) : places.Sound.Delete(places.WorldSession), 404),
        10 => HostileRequest.Of("stream of an unknown session", places.Sound.Listen(random.Chance(0.5) ? Unknown() : places.WorldSession), 404),
        11 => HostileRequest.Of("unknown event", places.Sound.Listen(places.Session).With("Last-Event-ID", random.Pick(Events)), 400),
        12 => HostileRequest.Of("stream with a wrong Accept", places.Sound.Listen(places.Session).With("Accept", random.Pick(["", "application/json", "text/event-stream;q=0", "x"])), 406),
        _ => Initialize(),
    };

    private static HostileRequest Of(string kind, HttpDraft draft, int status, int code) => HostileRequest.Of(kind, draft, status) with { Key = "7", Code = code };

    private static string Message() => SoundRequests.Message("7", "ping");

    private string WrongInitialize() => SoundRequests.Message("7", "initialize", random.Pick(WrongParams));

    private HttpDraft Ping(string? session) => places.Sound.InSession(session ?? string.Empty, Message()).With("Mcp-Session-Id", session);

    private string Unknown() => random.Next(4) switch
    {
        0 => places.Session.ToUpperInvariant() + "x",
        1 => places.Session[..^1],
        2 => new string('f', 100 + random.Next(5000)),
        _ => random.Pick(Garbage),
    };

    private HostileRequest Initialize() => random.Next(5) switch
    {
        4 => HostileRequest.Of("initialize with wrong params in a session", places.Sound.InSession(places.Session, WrongInitialize()), 400) with { Key = "7", Code = -32602 },
        0 => HostileRequest.Of("initialize with wrong params", places.Sound.Post(random.Pick([SoundRequests.Assistant, SoundRequests.World, places.Episode]), WrongInitialize()), 400) with { Key = "7", Code = -32602 },
        1 => HostileRequest.Of("initialize without params", places.Sound.Post(SoundRequests.Assistant, """{"jsonrpc":"2.0","id":7,"method":"initialize"}"""), 400) with { Key = "7" },
        2 => HostileRequest.Of("initialize in an unknown session", places.Sound.Initialize().With("Mcp-Session-Id", Unknown()), 404) with { Key = "1" },
        _ => HostileRequest.Of("initialize in two revisions", places.Sound.Initialize().With("MCP-Protocol-Version", "2025-06-18"), 400) with { Key = "1", Code = -32020 },
    };
}
