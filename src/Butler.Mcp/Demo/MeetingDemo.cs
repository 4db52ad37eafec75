using Butler.Environments.SmartCalendar;
using Butler.Mcp.Inference;

namespace Butler.Mcp.Demo;

/// <summary>Prints how a time for a meeting was found, a stage a line.</summary>
/// <param name="lines">Where it is printed.</param>
internal sealed class MeetingDemo(ReportLines lines)
{
    private const int StageWidth = 24;

    /// <summary>Prints the runs.</summary>
    public void Print(IReadOnlyList<DemoRun> runs)
    {
        lines.Text($"  \"{((SmartCalendarObservation)runs[0].Start.Observation).Request}\"");
        foreach (var run in runs)
        {
            foreach (var call in run.Calls)
            {
                lines.Text($"  {call.Tool.PadRight(StageWidth)}{ReportLines.Points(call.Reward)}  {PlainLine.Of(call.Arguments, told: string.Empty)}", ReportLines.StyleOf(call.Reward));
                if (call.Error is { } error)
                {
                    lines.Text($"  {string.Empty.PadRight(StageWidth)}{error}");
                }
            }

            lines.Text($"  {"score".PadRight(StageWidth)}{ReportLines.Points(run.Scorecard.Score)}");
        }
    }
}
