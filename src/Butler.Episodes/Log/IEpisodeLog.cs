namespace Butler.Episodes.Log;

/// <summary>Where what happened is kept, in order.</summary>
public interface IEpisodeLog
{
    /// <summary>Keeps one entry.</summary>
    void Write(EpisodeLogEntry entry);
}
