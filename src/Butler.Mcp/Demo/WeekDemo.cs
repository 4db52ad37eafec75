using System.Globalization;
using Butler.Environments.WorkLifeFirewall;
using Butler.Mcp.Inference;

namespace Butler.Mcp.Demo;

/// <summary>Prints a work week of the firewall as several players spent it, an event a line.</summary>
/// <param name="lines">Where it is printed.</param>
internal sealed class WeekDemo(ReportLines lines)
{
    private const int TitleWidth = 48;
    private const int CellWidth = 26;

    /// <summary>Prints the runs.</summary>
    public void Print(IReadOnlyList<DemoRun> runs)
    {
        lines.Text("  Each event is answered in free text; here stands what the reply was read as, and its reward.");
        lines.Text("  " + string.Empty.PadRight(TitleWidth) + string.Concat(runs.Select(run => Label(run.Policy).PadRight(CellWidth))).TrimEnd());
        foreach (var title in runs.SelectMany(run => run.Calls).Select(Title).Distinct())
        {
            var cells = runs.Select(run => run.Calls.FirstOrDefault(call => Title(call) == title) is { } call ? Tell(call) : "does not come");
            lines.Text($"  {title.PadRight(TitleWidth)}{string.Concat(cells.Select(cell => cell.PadRight(CellWidth)))}".TrimEnd());
        }

        lines.Text("  " + "energy left on Friday".PadRight(TitleWidth) + string.Concat(runs.Select(run => Energy(run).PadRight(CellWidth))).TrimEnd());
        lines.Heading("Scorecards of the week");
        lines.Scorecards([.. runs.Select(run => (run.Policy, run.Scorecard))]);
    }

    private static string Label(string policy) => policy switch
    {
        "greedy" => "greedy: the next reward",
        "planner" => "planner: the whole week",
        _ => policy,
    };

    private static string Title(DemoCall call) => ((WorkLifeFirewallObservation)call.Before.Observation).Now.Event?.Title ?? "-";

    private static string Tell(DemoCall call)
    {
        var read = (call.After.Details as WorkLifeFirewallDetails)?.Read?.Intent.Replace('_', ' ') ?? call.Outcome;
        return $"{ReportLines.Points(call.Reward)} {read}";
    }

    private static string Energy(DemoRun run) => run.Calls.Count == 0
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{((WorkLifeFirewallObservation)run.Calls[^1].After.Observation).Now.Energy} %");
}
