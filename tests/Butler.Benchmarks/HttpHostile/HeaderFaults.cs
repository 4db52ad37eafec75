using System.Text;
using Butler.Benchmarks.HttpWire;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Requests with headers that are missing, doubled, wrong or huge.</summary>
internal sealed class HeaderFaults(Places places, EpisodeRandom random)
{
    private static readonly string[] ForeignHosts = ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1", "[::2]", "169.254.169.254", "0"];
    private static readonly string[] NoHosts = ["a b", "/", "http://localhost", "localhost:x", "lo\0calhost", "a,b", "[::1", "user@localhost"];
    private static readonly string[] ForeignOrigins = ["https://evil.example", "null", "garbage", "http://", "file://", "javascript:0", "http://localhost.evil.example", "http://127.0.0.1@evil.example", "chrome-extension://x"];
    private static readonly string[] WrongTypes = ["text/plain", "application/xml", "application", "/", ";;;", "json", "application/json-rpc", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "*/*", ""];
    private static readonly string[] WrongAccepts = ["", "text/html", "application/json", "text/event-stream", "garbage", ",,,", "application/json;q=0, text/event-stream", "application/json, text/event-stream;q=0", "application/jsonx, text/event-stream"];
    private static readonly string[] RightAccepts = ["*/*", "application/*, text/*", "text/event-stream;q=0.1, application/json;q=0.9", "text/html, */*;q=0.1", "Application/JSON, TEXT/event-stream"];
    private static readonly string[] Encodings = ["gzip", "deflate", "br", "zstd", "x-nonsense", "gzip, gzip", "aes128gcm"];
    private static readonly string[] NoLengths = ["-1", "abc", "1e3", "0x10", "+5", "1,1", "99999999999999999999999", "1 1", "½"];
    private static readonly string[] Codings = ["gzip", "gzip, chunked", "chunked, gzip", "identity", "chunked, chunked", "x", "chunkedd", "\"chunked\""];
    private static readonly string[] BrokenLines = ["Foo", "Foo Bar: x", " : x", ": x", "F\0o: x", "Foo : x", " folded", "Foo: a\0b", "Foo: a\rb", "Fo\u00f6: x", "Foo: \u00ff\u00fe\u00c0"];
    private static readonly (string Name, string Value)[] Idle =
    [
        ("Authorization", "Bearer x"), ("Authorization", "garbage"), ("Connection", "Upgrade, HTTP2-Settings"), ("Upgrade", "websocket"), ("Upgrade", "h2c"), ("Expect", "100-continue"),
        ("X-Forwarded-Host", "evil.example"), ("X-Original-URL", "/admin"), ("X-HTTP-Method-Override", "DELETE"), ("Cookie", "a=b; c"), ("Range", "bytes=0-5,-1,9-"), ("If-None-Match", "*"), ("TE", "trailers"), ("Last-Event-ID", "x"),
        ("Content-Encoding", "identity"), ("Referer", "x"), ("Keep-Alive", "timeout=99999999999"), ("Trailer", "Foo"), ("Forwarded", "for=evil"), ("Content-Type", "application/json; charset=utf-8"),
    ];

    /// <summary>Some request.</summary>
    public HostileRequest Any() => random.Next(22) switch
    {
        0 => Of("no Host", draft => draft.With("Host", null), 400),
        1 => Of("Host twice", draft => draft.And("Host", "localhost"), 400),
        2 => Of("foreign Host", draft => draft.With("Host", random.Pick(ForeignHosts)), 403),
        3 => Of("Host that is none", draft => draft.With("Host", random.Pick(NoHosts)), 400, 403),
        4 => Of("foreign Origin", draft => draft.With("Origin", random.Pick(ForeignOrigins)), 403),
        5 => Of("no Content-Type", draft => draft.With("Content-Type", null), 415),
        6 => Of("wrong Content-Type", draft => draft.With("Content-Type", random.Pick(WrongTypes)), 415),
        7 => Of("Content-Type twice", draft => draft.And("Content-Type", random.Pick(["application/json", "text/plain"])), 400, 415),
        8 => Of("wrong Accept", draft => draft.With("Accept", random.Chance(0.2) ? null : random.Pick(WrongAccepts)), 406),
        9 => Of("right Accept", draft => draft.With("Accept", random.Pick(RightAccepts)), 200) with { Key = "7" },
        10 => Of("Content-Encoding", draft => draft.With("Content-Encoding", random.Pick(Encodings)), 415),
        11 => HostileRequest.Of("Content-Length that is none", Draft().With("Content-Length", random.Pick(NoLengths)), 400),
        12 => HostileRequest.Of("Content-Length twice", Draft().And("Content-Length", "52").And("Content-Length", "53"), 400),
        13 => HostileRequest.Of("unknown Transfer-Encoding", Draft().With("Transfer-Encoding", random.Pick(Codings)), 400, 501),
        14 => HostileRequest.Of("too large by Content-Length", Draft().With("Content-Length", random.Pick(["4194305", "99999999999", "9223372036854775807"])), 413),
        15 => Of("many headers", draft => Many(draft, 101 + random.Next(200)), 431),
        16 => Of("huge header", draft => draft.With(random.Pick(["X-A", "Mcp-Session-Id", "Accept", "Origin", "Cookie"]), new string('a', 33_000 + random.Next(50_000))), 431),
        17 => Broken(),
        18 => Of("wrong token of a trainer", draft => draft.With("Butler-Trainer-Token", random.Pick(["x", "'; --", new string('x', 5000)])), 401),
        19 => Of("wrong Butler-Rewards", draft => draft.With("Butler-Rewards", random.Pick(["show", "", "hide, hide", "HIDE "])), 400),
        20 => Preflight(),
        _ => Meaningless(),
    };

    private static HttpDraft Many(HttpDraft draft, int count)
    {
        for (var number = 0; number < count; number++)
        {
            draft.And($"X-{number}", "x");
        }

        return draft;
    }

    private HttpDraft Draft() => places.Sound.InSession(places.Session, SoundRequests.Message("7", "ping"));

    private HostileRequest Of(string kind, Func<HttpDraft, HttpDraft> change, params int[] statuses) => HostileRequest.Of(kind, change(Draft()), statuses);

    private HostileRequest Meaningless()
    {
        var (name, value) = random.Pick(Idle);
        return Of("header that means nothing here", draft => draft.With(name, value), 200) with { Key = "7" };
    }

    private HostileRequest Broken()
    {
        var bytes = Draft().ToBytes();
        var at = bytes.AsSpan().IndexOf("\r\n"u8) + 2;
        var line = Encoding.Latin1.GetBytes(random.Pick(BrokenLines) + "\r\n");
        return HostileRequest.Raw("header line that is none", [.. bytes[..at], .. line, .. bytes[at..]], 400);
    }

    private HostileRequest Preflight()
    {
        var draft = places.Sound.Plain("OPTIONS", SoundRequests.Assistant).With("Access-Control-Request-Method", random.Pick(["POST", "BREW"])).With("Access-Control-Request-Headers", "x,\"y");
        return random.Chance(0.5)
            ? HostileRequest.Of("question of a foreign page", draft.With("Origin", random.Pick(ForeignOrigins)), 403)
            : HostileRequest.Of("question of a page of this machine", draft.With("Origin", "http://localhost:5173"), 204);
    }
}
