using System.Globalization;
using System.Text;
using Butler.Benchmarks.HttpWire;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Requests that lie about where their body ends: in chunks, or by a length.</summary>
internal sealed class FramingFaults(Places places, EpisodeRandom random)
{
    private static readonly string[] NoSizes = ["zz", "-1", "", " ", "0x10", "FFFFFFFFFFFFFFFFF", "7fffffffffffffff0", "1 1", "\u00e9", "10\n"];

    /// <summary>Some request.</summary>
    public HostileRequest Any() => random.Next(12) switch
    {
        0 => Chunks("chunks", Split(Ping(), 1 + random.Next(9)) + "0\r\n\r\n", 200) with { Key = "7" },
        1 => Chunks("chunks with extensions and trailers", Split(Ping(), 20).Replace("\r\n{", ";a=b;c=\"d\"\r\n{", StringComparison.Ordinal) + "0\r\nFoo: bar\r\n\r\n", 200) with { Key = "7" },
        2 => Chunks("chunk size that is none", Split(Ping(), 20) + random.Pick(NoSizes) + "\r\nx\r\n0\r\n\r\n", 400),
        3 => Chunks("chunk longer than it says", "5\r\n" + Ping() + "\r\n0\r\n\r\n", 400),
        4 => Chunks("chunks without an end", Split(Ping(), 20), 400, 408, HostileRequest.HangsUp) with { Ending = Ending.HalfCloses },
        5 => Chunks("chunk shorter than it says", "fff\r\n" + Ping() + "\r\n0\r\n\r\n", 400, 408, HostileRequest.HangsUp) with { Ending = Ending.HalfCloses },
        6 => random.Chance(0.1) ? TooMany() : Chunks("no chunks at all", Ping(), 400),
        7 => Both(),
        8 => Longer(),
        9 => Shorter(),
        10 => HostileRequest.Of("body of no length", NoLength(), 400, 411),
        _ => HostileRequest.Of("chunks over HTTP/1.0", OverHttp10(), 200, 400),
    };

    private static string Ping() => SoundRequests.Message("7", "ping");

    private static string Split(string text, int length) =>
        string.Concat(text.Chunk(length).Select(chunk => string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x}\r\n{new string(chunk)}\r\n")));

    private HttpDraft Draft(string body = "") => places.Sound.InSession(places.Session, body);

    private HostileRequest Chunks(string kind, string body, params int[] statuses) =>
        HostileRequest.Raw(kind, [.. Draft().With("Transfer-Encoding", "chunked").Head(), .. Encoding.Latin1.GetBytes(body)], statuses);

    private HostileRequest TooMany()
    {
        var chunk = "ffff\r\n" + new string(' ', 0xffff) + "\r\n";
        return Chunks("too many chunks", string.Concat(Enumerable.Repeat(chunk, 70)) + "0\r\n\r\n", 413, HostileRequest.HangsUp);
    }

    // Two lengths for one body are how requests are smuggled: it is refused, or read by its chunks and nothing is read behind them.
    private HostileRequest Both()
    {
        var head = Draft().With("Transfer-Encoding", "chunked").With("Content-Length", random.Pick(["3", "4", "500"])).Head();
        return HostileRequest.Raw("both lengths", [.. head, .. Encoding.Latin1.GetBytes(Split(Ping(), 30) + "0\r\n\r\n")], 200, 400);
    }

    private HostileRequest Longer()
    {
        var length = (Ping().Length + 1 + random.Next(2000)).ToString(CultureInfo.InvariantCulture);
        return HostileRequest.Of("body shorter than it says", Draft(Ping()).With("Content-Length", length), 400, 408, HostileRequest.HangsUp) with { Ending = Ending.HalfCloses };
    }

    private HostileRequest Shorter()
    {
        var draft = Draft(Ping()).With("Content-Length", (1 + random.Next(Ping().Length - 2)).ToString(CultureInfo.InvariantCulture));

        // The rest is taken for the next request, which it is not.
        return new HostileRequest("body longer than it says", [[.. draft.ToBytes(), .. "\r\n\r\n"u8]], [400], [400]);
    }

    private HttpDraft NoLength()
    {
        var draft = Draft();
        draft.Version = random.Chance(0.5) ? "HTTP/1.0" : "HTTP/1.1";
        return draft;
    }

    private HttpDraft OverHttp10()
    {
        var draft = Draft(Split(Ping(), 20) + "0\r\n\r\n").With("Transfer-Encoding", "chunked");
        draft.Version = "HTTP/1.0";
        return draft;
    }
}
