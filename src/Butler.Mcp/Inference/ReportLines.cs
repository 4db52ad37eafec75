using System.Globalization;
using Butler.Episodes.Scoring;
using Spectre.Console;

namespace Butler.Mcp.Inference;

/// <summary>The lines that reports for people have in common.</summary>
/// <param name="console">Where they go.</param>
internal sealed class ReportLines(IAnsiConsole console)
{
    /// <summary>How much of a title a heading shows, in characters: the whole of it stands above.</summary>
    public const int MostTitle = 100;

    private const int NameWidth = 28;
    private const int LeastWidth = 12;
    private const int MostText = 1000;

    /// <summary>Points as reports spell them.</summary>
    public static string Points(double points) => points.ToString("+0.000;-0.000; 0.000", CultureInfo.InvariantCulture);

    /// <summary>A heading, after an empty line.</summary>
    public void Heading(string text)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{Safe(text)}[/]");
    }

    /// <summary>What follows, after an empty line unless nothing stands before it.</summary>
    public void Title(string text, bool isFirst)
    {
        if (!isFirst)
        {
            console.WriteLine();
        }

        Text(text, "bold");
    }

    /// <summary>A line of plain text, which may hold what others wrote.</summary>
    public void Text(string text, string? style = null) =>
        console.MarkupLine(style is null ? Safe(text) : $"[{style}]{Safe(text)}[/]");

    /// <summary>The style that says whether points are good.</summary>
    public static string StyleOf(double points) => points < 0 ? "red" : points > 0 ? "green" : "dim";

    /// <summary>The scorecards, a column each.</summary>
    public void Scorecards(IReadOnlyList<(string Player, ScorecardSummary Scorecard)> all)
    {
        var width = Math.Max(LeastWidth, all.Max(each => each.Player.Length) + 2);
        Text("  " + string.Empty.PadRight(NameWidth) + string.Concat(all.Select(each => each.Player.PadLeft(width))));
        for (var leaf = 0; leaf < all[0].Scorecard.Parts.Count; leaf++)
        {
            Row(all[0].Scorecard.Parts[leaf].Name.Replace('_', ' '), scorecard => scorecard.Parts[leaf].Points);
        }

        if (all.Any(each => each.Scorecard.Penalty != 0))
        {
            Row("penalty", scorecard => scorecard.Penalty);
        }

        Row("score", scorecard => scorecard.Score);

        void Row(string name, Func<ScorecardSummary, double> points) =>
            Text("  " + name.PadRight(NameWidth) + string.Concat(all.Select(each => Points(points(each.Scorecard)).PadLeft(width))));
    }

    /// <summary>What a scorecard over the user's own words is worth, which nobody knows the truth of.</summary>
    public void Estimate()
    {
        Text("  Nobody knows what is right for your own words. Scored is what Butler itself reads in them: the order, whose a to-do is, the");
        Text("  people, times and lengths that they name, and that nothing else was done. Not scored: titles, wording, what you may have meant.");
    }

    private static string Safe(string text) => Markup.Escape(PlainLine.Of(text, MostText));
}
