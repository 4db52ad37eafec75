using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.OpenEnv.Sessions;

/// <summary>A step of an episode that two sides play.</summary>
/// <param name="Number">Its number in the episode, from 1.</param>
/// <param name="Tool">The tool that was called, shortened where it is no name that a world would have.</param>
/// <param name="Reward">What it was paid.</param>
/// <param name="Score">Where that came from.</param>
/// <param name="Done">Whether the episode ended with it.</param>
/// <param name="IsTrainers">Whether the trainer took it, who was told its reward in the answer.</param>
internal sealed record PlayedStep(int Number, string Tool, double Reward, StepScore? Score, bool Done, bool IsTrainers)
{
    private const int MostOfAName = 100;

    /// <summary>A step that was just taken, by the agent as far as is known yet.</summary>
    public static PlayedStep Of(int number, EpisodeAction action, EpisodeStep step) =>
        new(number, action.Tool.Length > MostOfAName ? action.Tool[..MostOfAName] + "…" : action.Tool, step.Reward ?? 0, step.Score, step.Done, IsTrainers: false);
}
