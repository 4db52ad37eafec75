using System.Text;
using Butler.Benchmarks.HttpWire;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Requests whose first line is wrong: method, target, version; and what is no HTTP at all.</summary>
internal sealed class LineFaults(Places places, EpisodeRandom random)
{
    private static readonly string[] UnknownMethods = ["PUT", "PATCH", "TRACE", "BREW", "post", "Post", "GETT", "M-SEARCH", "PROPFIND", "X!#$%&'*+.^_`|~9", "OPTIONS"];
    private static readonly string[] NoMethods = ["", "PO ST", "P\0ST", "(POST)", "PÖST", "\"POST\"", "POST\t", "POST:", "[]", "@"];
    private static readonly string[] Nowhere =
        ["/", "/mcp2", "/mcp/x", "/mcp/episodes", "/mcp/episodes/", "/admin", "/.env", "/.git/config", "/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/x", "//mcp", "/mcp//", "/episodes/x", "/sse", "/health/x", "/mcp;x=1", "/mcp%20", "/index.php?s=1", "/%F0%9F%98%80"];

    private static readonly string[] NoTargets = ["mcp", "*", "/mcp\0", "/mcp%00", "/m cp", "\\mcp", "http//x", "/é", "/\u0080\u00ff", "?x"];
    private static readonly string[] WrongVersions = ["HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3", "HTTP/9.9", "HTTP/11", "http/1.1", "HTTP", "HTTPS/1.1", "ICY", "HTTP/1.1 x", "1.1"];
    private static readonly string[] Garbage =
    [
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003", "SSH-2.0-OpenSSH_9.6\r\n", "\u0005\u0001\u0000", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n", "\0\0\0\0", "EHLO x\r\n",
        "*1\r\n$4\r\nPING\r\n", "stats\r\n", "\u00ff\u00fe\u00fd\r\n\r\n", "\r\n\r\n\r\n\r\n", "GET\r\n\r\n", "GET / \r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n", "   \r\n\r\n", "GET /mcp\r\n\r\n", "\n", ":\r\n\r\n",
    ];

    /// <summary>Some request.</summary>
    public HostileRequest Any() => random.Next(12) switch
    {
        0 or 1 => UnknownMethod(),
        2 => HostileRequest.Of("method that is none", Changed(draft => draft.Method = random.Pick(NoMethods)), 400),
        3 => HostileRequest.Of("huge method", Changed(draft => draft.Method = new string('A', 5000 + random.Next(20_000))), 400, 405, 414),
        4 or 5 => HostileRequest.Of("unknown path", Changed(draft => draft.Target = random.Pick(Nowhere)), 404),
        6 => HostileRequest.Of("target that is none", Changed(draft => draft.Target = random.Pick(NoTargets)), 400, 404, 405),
        7 => HostileRequest.Of("huge target", Changed(draft => draft.Target = "/mcp?" + new string('a', 9000 + random.Next(50_000))), 414),
        8 => HostileRequest.Of("version that is none", Changed(draft => draft.Version = random.Pick(WrongVersions)), 400, 505),
        9 => HostileRequest.Of("HTTP/1.0", Changed(draft => draft.Version = "HTTP/1.0"), 200) with { Key = "7" },
        10 => HostileRequest.Raw("no HTTP", Encoding.Latin1.GetBytes(random.Pick(Garbage)), 400, 505, HostileRequest.HangsUp) with { Ending = Ending.HalfCloses },
        _ => HostileRequest.Raw("random bytes", RandomBytes(), 400, 414, 505, HostileRequest.HangsUp) with { Ending = Ending.HalfCloses },
    };

    private HostileRequest UnknownMethod()
    {
        if (random.Chance(0.2))
        {
            return HostileRequest.Of("method HEAD", Changed(draft => draft.Method = "HEAD"), 405) with { HasBody = false };
        }

        // Another method is another matter where the address takes none but GET.
        return HostileRequest.Of("unknown method", Changed(draft =>
        {
            draft.Method = random.Pick(UnknownMethods);
            draft.Target = random.Pick([SoundRequests.Assistant, SoundRequests.World, "/health", "/version", "/episodes", places.Episode]);
        }), 405);
    }

    private HttpDraft Changed(Action<HttpDraft> change)
    {
        var draft = places.Sound.InSession(places.Session, SoundRequests.Message("7", "ping"));
        change(draft);
        return draft;
    }

    private byte[] RandomBytes() => [.. Enumerable.Range(0, 1 + random.Next(400)).Select(_ => (byte)random.Next(256))];
}
