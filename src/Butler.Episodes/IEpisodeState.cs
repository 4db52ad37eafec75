namespace Butler.Episodes;

/// <summary>What a trainer may read of a running episode. An agent never sees it.</summary>
public interface IEpisodeState : IJsonWritable
{
    /// <summary>The id that the reset gave, or null.</summary>
    string? EpisodeId { get; }

    /// <summary>Steps taken since the reset.</summary>
    int StepCount { get; }
}
