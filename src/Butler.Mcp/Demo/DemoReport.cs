using System.Text.Json.Nodes;
using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Mcp.Inference;
using Spectre.Console;

namespace Butler.Mcp.Demo;

/// <summary>Prints demo runs for people; without colours and frames when the output is no terminal.</summary>
public sealed class DemoReport(IAnsiConsole console)
{
    /// <summary>Prints the runs one after the other, and then side by side.</summary>
    public void Print(IReadOnlyList<DemoRun> runs, string title)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var start = (PersonalTasksObservation)runs[0].Start.Observation;
        Line($"[bold]{Markup.Escape(title)}[/]");
        Line($"It is {start.Now.Weekday}, {Markup.Escape(start.Now.Local)}. {Markup.Escape(start.User.Name)}, {Markup.Escape(start.User.Role)}, {Markup.Escape(start.User.Timezone)}.");
        PrintQueue(start);
        foreach (var run in runs)
        {
            PrintRun(run);
        }

        PrintScorecards(runs);
    }

    /// <summary>Prints the lines that connect a client to this program.</summary>
    /// <param name="launch">The command and its arguments.</param>
    public void PrintClients(IReadOnlyList<string> launch)
    {
        Heading("Use it");
        Line("Claude Desktop, Settings > Developer > Edit Config:");
        console.WriteLine(Servers("mcpServers", launch, new JsonObject()));
        Line("VS Code, .vscode/mcp.json:");
        console.WriteLine(Servers("servers", launch, new JsonObject { ["type"] = "stdio" }));
    }

    private static string Servers(string key, IReadOnlyList<string> launch, JsonObject butler)
    {
        butler["command"] = launch[0];
        butler["args"] = new JsonArray([.. launch.Skip(1).Select(argument => JsonValue.Create(argument))]);
        return new JsonObject { [key] = new JsonObject { ["butler"] = butler } }.ToJsonString();
    }

    private static string About(string policy) => policy switch
    {
        "keyword" => "keyword: people before work",
        "fifo" => "fifo: first in, first out",
        _ => policy,
    };

    private void PrintQueue(PersonalTasksObservation start)
    {
        Heading("The queue");
        foreach (var todo in start.Todos)
        {
            var tier = TodoRouter.Default.Route(todo.Text).Tier.ToWire();
            Line($"  {todo.TodoId}  [dim]{tier,-13}[/] {Markup.Escape(todo.Text)}");
        }
    }

    private void PrintRun(DemoRun run)
    {
        Heading(About(run.Policy));
        for (var call = 0; call < run.Calls.Count; call++)
        {
            PrintCall(call + 1, run.Calls[call]);
        }

        Line($"  score [bold]{ReportLines.Points(run.Scorecard.Score)}[/]");
    }

    private void PrintCall(int number, DemoCall call)
    {
        var colour = ReportLines.StyleOf(call.Reward);
        var outcome = call.Outcome.ReplaceLineEndings(" ");
        Line($"  {number,2}. {call.Tool,-17} {call.TodoId,-7} [{colour}]{ReportLines.Points(call.Reward)}[/]  {Markup.Escape(outcome.Length > 110 ? outcome[..110] + "…" : outcome)}");
        var parts = call.Parts.Where(part => (double)part.Value! != 0)
            .Select(part => $"{part.Key.Replace('_', ' ')} {ReportLines.Points((double)part.Value!).Trim()}")
            .ToArray();
        if (parts.Length > 0)
        {
            Line($"      [dim]{string.Join(", ", parts)}[/]");
        }

        if (call.Penalty < 0)
        {
            Line($"      [red]penalty {ReportLines.Points(call.Penalty)}: somebody's own life was put behind[/]");
        }
    }

    private void PrintScorecards(IReadOnlyList<DemoRun> runs)
    {
        Heading("Scorecards");
        Line("  " + string.Empty.PadRight(24) + string.Concat(runs.Select(run => run.Policy.PadLeft(12))));
        for (var leaf = 0; leaf < runs[0].Scorecard.Parts.Count; leaf++)
        {
            Row(runs[0].Scorecard.Parts[leaf].Name.Replace('_', ' '), runs.Select(run => run.Scorecard.Parts[leaf].Points));
        }

        Row("penalty", runs.Select(run => run.Scorecard.Penalty));
        Row("score", runs.Select(run => run.Scorecard.Score));
        if (runs.Any(run => run.Scorecard.Estimated))
        {
            Line("  Estimated: what is right for your own words is Butler's own reading of them, not known truth.");
        }
    }

    private void Row(string name, IEnumerable<double> points) =>
        Line("  " + name.PadRight(24) + string.Concat(points.Select(each => ReportLines.Points(each).PadLeft(12))));

    private void Heading(string text)
    {
        console.WriteLine();
        Line($"[bold]{Markup.Escape(text)}[/]");
    }

    private void Line(string markup) => console.MarkupLine(markup);
}
