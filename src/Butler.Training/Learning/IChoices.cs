using Butler.Episodes;

namespace Butler.Training.Learning;

/// <summary>
/// What a learned policy can choose from in a world, and how it sees it. It sees what any agent sees; the language part fills the
/// parameters. An action may take several choices, such as which to-do and then which call. It follows one episode at a time.
/// </summary>
public interface IChoices
{
    /// <summary>Begins an episode.</summary>
    void Begin(ResetRequest request);

    /// <summary>What may be chosen now, in a fixed order; nothing to stop acting.</summary>
    /// <param name="last">The step just taken; the reset's on the first call.</param>
    IReadOnlyList<Candidate> Look(EpisodeStep last);

    /// <summary>Takes note of what was chosen.</summary>
    /// <param name="index">Its place in what <see cref="Look"/> gave.</param>
    /// <returns>The action; null when something else is to be chosen for it: then look again.</returns>
    EpisodeAction? Choose(int index);
}
