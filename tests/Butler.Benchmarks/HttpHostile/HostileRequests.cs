using Butler.Episodes;
using Butler.Episodes.Tools;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Seeded requests for a server, wrong in every way there is.</summary>
internal sealed class HostileRequests(Places places, IReadOnlyList<ToolContract> tools, long seed)
{
    private const double ShareOfSlowBodies = 0.0015;
    private const double ShareOfSlowHeaders = 0.0003;

    private readonly EpisodeRandom _random = new EpisodeRandom(seed).Fork("topics");
    private readonly LineFaults _lines = new(places, Fork(seed, "lines"));
    private readonly HeaderFaults _headers = new(places, Fork(seed, "headers"));
    private readonly SessionFaults _sessions = new(places, Fork(seed, "sessions"));
    private readonly StandaloneFaults _standalone = new(places, Fork(seed, "standalone"));
    private readonly BodyFaults _bodies = new(places, tools, seed, Fork(seed, "bodies"));
    private readonly FramingFaults _framing = new(places, Fork(seed, "framing"));
    private readonly ConnectionFaults _connections = new(places, Fork(seed, "connections"));
    private readonly EpisodeFaults _episodes = new(places, Fork(seed, "episodes"));

    /// <summary>The next request.</summary>
    public HostileRequest Next()
    {
        if (_random.Chance(ShareOfSlowBodies))
        {
            return _connections.SlowBody();
        }

        if (_random.Chance(ShareOfSlowHeaders))
        {
            return _connections.SlowHeaders();
        }

        return _random.Next(20) switch
        {
            < 3 => _lines.Any(),
            < 6 => _headers.Any(),
            < 8 => _sessions.Any(),
            < 10 => _standalone.Any(),
            < 14 => _bodies.Any(),
            < 16 => _framing.Any(),
            < 18 => _connections.Any(),
            _ => _episodes.Any(),
        };
    }

    private static EpisodeRandom Fork(long seed, string label) => new EpisodeRandom(seed).Fork(label);
}
