using System.Security.Cryptography;
using Butler.Episodes;
using Butler.Episodes.Wrappers;
using Butler.Mcp.Door;

namespace Butler.Mcp.Http.Episodes;

/// <summary>Begins episodes, and keeps what the trainer can know of them for as long as there is room.</summary>
internal sealed class EpisodeTable(ServeSettings settings, EpisodeFile? file, TextWriter errors)
{
    private const int IdLength = 16;
    private const int MostRecords = 10_000;
    private const string Another = "Open a new session with another seed in the address to play another.";

    private readonly Lock _lock = new();
    private readonly List<EpisodeRecord> _records = [];
    private readonly Dictionary<string, EpisodeRecord> _byId = new(StringComparer.Ordinal);

    /// <summary>Begins an episode, which is made by its first call.</summary>
    public PlayedEpisode Begin(IWorld world, ResetRequest request)
    {
        var id = "episode-" + RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        var named = request with { EpisodeId = id };
        var record = new EpisodeRecord(id, world, named, file?.Of(id));
        var recording = new Recording(world.CreateEnvironment(), world, record);
        var session = new EpisodeSession(recording, named, Another);
        record.Begin(session);
        Keep(record);
        return new PlayedEpisode(
            record,
            ButlerServer.Options(world, session, world.Instructions, settings.RevealRewards, errors: errors),
            () => record.LeaveAsync(recording.Leave));
    }

    /// <summary>The record of an episode; null when there is none, or no longer.</summary>
    public EpisodeRecord? Find(string id)
    {
        lock (_lock)
        {
            return _byId.GetValueOrDefault(id);
        }
    }

    /// <summary>The records of the latest episodes, the latest first.</summary>
    public IReadOnlyList<EpisodeRecord> Latest(int most)
    {
        lock (_lock)
        {
            return [.. _records.TakeLast(most).Reverse()];
        }
    }

    private void Keep(EpisodeRecord record)
    {
        lock (_lock)
        {
            _records.Add(record);
            _byId.Add(record.Id, record);
            if (_records.Count > MostRecords && _records.FindIndex(each => !each.IsPlayed) is >= 0 and var oldest)
            {
                _byId.Remove(_records[oldest].Id);
                _records.RemoveAt(oldest);
            }
        }
    }
}
