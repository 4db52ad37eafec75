using Butler.Episodes;

namespace Butler.Training.Learning;

/// <summary>
/// What a learned policy can choose from in a world, and how it sees it. It sees what any agent sees; the language part fills the
/// parameters. It follows one episode at a time.
/// </summary>
public interface IChoices
{
    /// <summary>Begins an episode.</summary>
    void Begin(ResetRequest request);

    /// <summary>The actions that may be taken now, in a fixed order; none to stop acting.</summary>
    /// <param name="last">The step just taken; the reset's on the first call.</param>
    IReadOnlyList<Candidate> Look(EpisodeStep last);

    /// <summary>Takes note of which was chosen.</summary>
    /// <param name="index">Its place in what <see cref="Look"/> gave.</param>
    void Choose(int index);
}
