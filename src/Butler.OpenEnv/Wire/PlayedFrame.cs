using System.Text.Json;
using Butler.OpenEnv.Sessions;

namespace Butler.OpenEnv.Wire;

/// <summary>
/// Writes what a trainer is told of the steps that an agent takes in the same episode. Clients that do not look for it see fields more
/// in metadata and state, where fields are free.
/// </summary>
internal static class PlayedFrame
{
    /// <summary>
    /// Writes the metadata's <c>agent</c>: the agent's steps since the trainer's last reset or step, and what they were paid together.
    /// The trainer's rewards and these add up to the score so far.
    /// </summary>
    public static void WriteUnheard(Utf8JsonWriter writer, IReadOnlyList<PlayedStep>? unheard)
    {
        if (unheard is null)
        {
            return;
        }

        writer.WriteStartObject("agent");
        writer.WriteNumber("reward", unheard.Sum(step => step.Reward));
        WriteSteps(writer, unheard, namesPlayer: false);
        writer.WriteEndObject();
    }

    /// <summary>Writes the state's <c>played</c>: every step of the episode and who took it. Reading it changes nothing.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="hasLeft">Whether the agent's session is over, so that nobody takes a step any more.</param>
    public static void WriteAll(Utf8JsonWriter writer, IReadOnlyList<PlayedStep> steps, bool hasLeft)
    {
        writer.WriteStartObject("played");
        writer.WriteNumber("score", steps.Count > 0 ? steps[^1].Score?.Total ?? 0 : 0);
        writer.WriteBoolean("done", steps.Count > 0 && steps[^1].Done);
        writer.WriteBoolean("agent_left", hasLeft);
        WriteSteps(writer, steps, namesPlayer: true);
        writer.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter writer, IReadOnlyList<PlayedStep> steps, bool namesPlayer)
    {
        writer.WriteStartArray("steps");
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteNumber("step", step.Number);
            if (namesPlayer)
            {
                writer.WriteString("by", step.IsTrainers ? "trainer" : "agent");
            }

            writer.WriteString("tool", step.Tool);
            writer.WriteNumber("reward", step.Reward);
            StepFrame.WriteRubric(writer, step.Score);
            writer.WriteBoolean("done", step.Done);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
