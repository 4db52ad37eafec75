using Butler.Episodes;
using Butler.Episodes.Log;
using Butler.Episodes.Scoring;
using Butler.Mcp.Inference.Telling;
using Butler.Training.Policies;

namespace Butler.Mcp.Inference;

/// <summary>Prints an episode for people while it is played: each matter when it is taken up, each call with its arguments and answer, the scorecard.</summary>
/// <param name="lines">Where it is printed.</param>
/// <param name="seat">What is played.</param>
/// <param name="player">Who plays.</param>
internal sealed class EpisodeReport(ReportLines lines, EpisodeSeat seat, IPolicy player) : IEpisodeLog
{
    private readonly IWorldTelling _telling = WorldTellings.Of(seat.World);
    private EpisodeStep? _last;
    private Matter? _matter;
    private int _matters;

    /// <inheritdoc/>
    public void Write(EpisodeLogEntry entry)
    {
        switch (entry)
        {
            case EpisodeLogEntry.Began began:
                Begin(began.Step);
                break;
            case EpisodeLogEntry.Stepped stepped:
                Step(stepped);
                break;
            case EpisodeLogEntry.Ended ended:
                End(ended.Scorecard);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry, "Not an entry.");
        }
    }

    private EpisodeStep Last => _last ?? throw new InvalidOperationException("The episode has not begun.");

    private void Begin(EpisodeStep start)
    {
        _last = start;
        lines.Text($"{seat.Title}: {player.Name} plays", "bold");
        foreach (var line in _telling.Opening(start))
        {
            lines.Text(line);
        }
    }

    private void Step(EpisodeLogEntry.Stepped call)
    {
        var matter = _telling.MatterOf(Last, call);
        if (matter.Key != _matter?.Key)
        {
            TakeUp(matter);
        }

        lines.Text($"   {call.Action.Tool}  {PlainLine.Of(call.Action.Arguments, matter.Key)}".TrimEnd());
        foreach (var line in _telling.Answer(call))
        {
            lines.Text($"     {line}", call.Step.Reply is { IsError: true } ? "red" : "dim");
        }

        Reward(call.Step);
        _last = call.Step;
    }

    private void TakeUp(Matter matter)
    {
        _matter = matter;
        lines.Heading(FormattableString.Invariant($"{++_matters}. {matter.Key}  {PlainLine.Of(matter.Title, ReportLines.MostTitle)}").TrimEnd());
        foreach (var line in _telling.TakenUp(Last, matter))
        {
            lines.Text($"   {line}");
        }
    }

    // Of the user's own words only the whole is told at the end, as the estimate that it is.
    private void Reward(EpisodeStep step)
    {
        if (seat.AreOwnWords || step.Reward is not { } reward || reward == 0)
        {
            return;
        }

        var parts = (step.Score?.Parts ?? []).Where(part => part.Points != 0).Select(part => $"{part.Name.Replace('_', ' ')} {ReportLines.Points(part.Points)}");
        var penalty = step.Score is { Penalty: < 0 } charged ? [$"penalty {ReportLines.Points(charged.Penalty)}"] : Array.Empty<string>();
        lines.Text($"     {ReportLines.Points(reward)}  {string.Join(", ", parts.Concat(penalty))}", ReportLines.StyleOf(reward));
    }

    private void End(ScorecardSummary scorecard)
    {
        lines.Heading("At the end");
        foreach (var line in _telling.Closing(Last))
        {
            lines.Text($"  {line}");
        }

        lines.Heading(scorecard.Estimated ? "Scorecard, estimated" : "Scorecard");
        lines.Scorecards([(player.Name, scorecard)]);
        if (scorecard.Estimated)
        {
            lines.Estimate();
        }
    }
}
