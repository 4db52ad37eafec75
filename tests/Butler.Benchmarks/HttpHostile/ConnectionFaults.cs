using Butler.Benchmarks.HttpWire;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Clients that are slow, hang up half-way, close one half, die, or send everything at once.</summary>
internal sealed class ConnectionFaults(Places places, EpisodeRandom random)
{
    private const string Question = """{"text":"what is in my queue?","agent_name":"knowledge_agent"}""";

    // A body has to come at 240 bytes a second after five seconds, the headers within fifteen.
    private static readonly TimeSpan Trickle = TimeSpan.FromSeconds(2);

    /// <summary>Some request.</summary>
    public HostileRequest Any() => random.Next(12) switch
    {
        0 => InPieces(),
        1 => HostileRequest.Of("half closed", Ping(), 200, HostileRequest.HangsUp) with { Ending = Ending.HalfCloses, Key = "7" },
        2 => Cut("headers cut short", Ping().Head(), 400, 408, HostileRequest.HangsUp),
        3 => Cut("first line cut short", Ping().Head()[..15], 400, 408, HostileRequest.HangsUp),
        4 => HostileRequest.Of("dies with its request", Draft(), 200) with { Ending = Ending.Dies },
        5 => HostileRequest.Raw("dies in the middle", Half(Draft().ToBytes()), 200) with { Ending = Ending.Dies },
        6 => HostileRequest.Of("dies while it opens a session", places.Sound.Initialize(random.Pick([SoundRequests.Assistant, SoundRequests.World])), 200) with { Ending = Ending.Dies },
        7 => new HostileRequest("dies between headers and body", [Ping().Head()], [200]) { Ending = Ending.Dies },
        8 or 9 => Pipelined(),
        10 => new HostileRequest("good, then garbage", [[.. Ping().ToBytes(), .. "\u0001\u0002 garbage\r\n\r\n"u8]], [200], [400]),
        _ => new HostileRequest("connects and goes", [[]], [HostileRequest.HangsUp]) { Ending = Ending.HalfCloses },
    };

    /// <summary>A body that comes slower than is waited for.</summary>
    public HostileRequest SlowBody() =>
        new("slow body", [Ping().Head(), .. Enumerable.Range(0, 12).Select(at => Ping().Body[at..(at + 1)])], [408, HostileRequest.HangsUp]) { Pause = Trickle };

    /// <summary>Headers that come slower than is waited for.</summary>
    public HostileRequest SlowHeaders() =>
        new("slow headers", [Ping().Head()[..40], .. Enumerable.Range(0, 14).Select(at => Ping().Head()[(40 + at)..(41 + at)])], [408, HostileRequest.HangsUp]) { Pause = Trickle };

    private static byte[] Half(byte[] bytes) => bytes[..(bytes.Length / 2)];

    private HostileRequest Cut(string kind, byte[] bytes, params int[] statuses) =>
        HostileRequest.Raw(kind, bytes[..(1 + random.Next(bytes.Length - 2))], statuses) with { Ending = Ending.HalfCloses };

    private HttpDraft Ping(string id = "7") => places.Sound.InSession(places.Session, SoundRequests.Message(id, "ping"));

    private HttpDraft Draft() => random.Next(3) switch
    {
        0 => places.Sound.InSession(places.Session, SoundRequests.Message("7", "tools/call", SoundRequests.Call("route_to_agent", Question))),
        1 => places.Sound.Standalone("7", "tools/list"),
        _ => Ping(),
    };

    private HostileRequest InPieces()
    {
        var bytes = Ping().ToBytes();
        var length = 1 + random.Next(200);
        return new HostileRequest("in pieces", [.. bytes.Chunk(length)], [200]) { Pause = TimeSpan.FromMilliseconds(random.Next(3)), Key = "7" };
    }

    private HostileRequest Pipelined()
    {
        var count = 2 + random.Next(6);
        var all = Enumerable.Range(0, count).SelectMany(_ => (random.Chance(0.5) ? Ping() : places.Sound.Plain("GET", "/health")).ToBytes()).ToArray();
        return new HostileRequest("many at once", [all], [.. Enumerable.Repeat<int[]>([200], count)]);
    }
}
