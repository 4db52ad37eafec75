namespace Butler.Episodes;

/// <summary>A player that knows the truth of one episode and plays it as well as it can be played.</summary>
public interface IOracle
{
    /// <summary>The best action now, or null when nothing is left to do.</summary>
    /// <param name="last">The step just taken; the reset's on the first call.</param>
    EpisodeAction? Next(EpisodeStep last);
}
