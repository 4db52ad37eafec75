using Butler.Environments.SmartCalendar;
using Butler.Episodes;
using Butler.Episodes.Log;

namespace Butler.Mcp.Inference.Telling;

/// <summary>Tells how a time for a meeting is found, stage by stage.</summary>
internal sealed class MeetingTelling : IWorldTelling
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Opening(EpisodeStep start) => ProblemPrompt.WriteProblem(See(start)).TrimEnd('\n').Split('\n');

    /// <inheritdoc/>
    public Matter MatterOf(EpisodeStep before, EpisodeLogEntry.Stepped call) => new(See(before).NextStage ?? "-", call.Action.Tool == See(before).NextStage ? string.Empty : "out of its stage");

    /// <inheritdoc/>
    public IReadOnlyList<string> TakenUp(EpisodeStep before, Matter matter) => [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Answer(EpisodeLogEntry.Stepped call) => call.Step.Reply is { Content: SmartCalendarReply reply } answer
        ? [answer.IsError ? $"refused ({reply.Code}): {reply.Reason ?? reply.Feedback}" : reply.Feedback]
        : ["no answer"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Closing(EpisodeStep last) => See(last).NextStage is { } next ? [$"Left at {next}."] : [];

    private static SmartCalendarObservation See(EpisodeStep step) => (SmartCalendarObservation)step.Observation;
}
