using Butler.Episodes.Log;

namespace Butler.Episodes.Tests.Building;

/// <summary>A log that can be looked into.</summary>
internal sealed class ListLog : IEpisodeLog
{
    public List<EpisodeLogEntry> Entries { get; } = [];

    public void Write(EpisodeLogEntry entry) => Entries.Add(entry);
}
