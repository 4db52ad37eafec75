using Butler.Benchmarks.HttpWire;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Requests to the addresses of episodes that name none, or ask for what is not theirs.</summary>
internal sealed class EpisodeFaults(Places places, EpisodeRandom random)
{
    private static readonly string[] WrongQueries =
        ["seed=abc", "seed=1e3", "seed=99999999999999999999", "seed=", "seed=1&seed=2", "split=none", "split=", "difficulty=impossible", "sede=1", "reveal_rewards=true", "=1", "seed=1&x", "%00=1", "split=%F0%9F%98%80", "difficulty=%ff", "seed=--1"];

    private static readonly string[] WrongWorlds = ["chess", "Butler", "butler%00", "butler.", "butler%2f..", "%F0%9F%98%80", "butler-v1", "x"];

    private static readonly string[] WrongHandles = ["0123", "x", "00000000000000000000000000000000", "%00", "..%2f..", "{handle}", "%F0%9F%98%80"];

    /// <summary>Some request.</summary>
    public HostileRequest Any() => random.Next(12) switch
    {
        0 or 1 => HostileRequest.Of("wrong query of an episode", places.Sound.Initialize($"{SoundRequests.World}?{random.Pick(WrongQueries)}"), 400),
        2 => HostileRequest.Of("unknown world", places.Sound.Initialize($"/mcp/episodes/{random.Pick(WrongWorlds)}"), 400, 404),
        3 => HostileRequest.Of("unknown episode", Aimed(places.Sound.Standalone("7", "tools/list"), $"{SoundRequests.World}/{random.Pick(WrongHandles)}"), 400, 404),
        4 => HostileRequest.Of("episode of another world", Aimed(places.Sound.Standalone("7", "tools/list"), places.Episode.Replace("butler", "chess", StringComparison.Ordinal)), 404),
        5 => HostileRequest.Of("query at an episode", Aimed(places.Sound.Standalone("7", "tools/list"), places.Episode + "?seed=1"), 400),
        6 => HostileRequest.Of("initialize at an episode", places.Sound.Initialize(places.Episode), 200) with { Key = "1" },
        7 => HostileRequest.Of("stream of an episode", places.Sound.Plain("GET", places.Episode).With("Accept", "text/event-stream"), 405),
        8 => HostileRequest.Of("end of an unknown episode", places.Sound.Plain("DELETE", $"{SoundRequests.World}/{random.Pick(WrongHandles)}"), 400, 404),
        9 => HostileRequest.Of("new episode that is none", places.Sound.Plain("POST", "/episodes" + random.Pick(["", "?world=", "?world=chess", "?world=butler&seed=x", "?world=butler&sede=1", "?seed=1"])).With("Content-Length", "0"), 400),
        10 => HostileRequest.Of("new episode with a body", places.Sound.Post("/episodes?world=butler", "{\"reveal_rewards\":true}"), 400),
        _ => HostileRequest.Of("what is for the trainer", places.Sound.Plain("GET", random.Pick(["/episodes", "/episodes?limit=x", "/episodes/x/scorecard", "/episodes/episode-0/scorecard"])), 401, 403),
    };

    private static HttpDraft Aimed(HttpDraft draft, string target)
    {
        draft.Target = target;
        return draft;
    }
}
