using System.Globalization;
using Butler.Mcp.Inference.Telling;

namespace Butler.Mcp.Inference;

/// <summary>Prints what two players made of the same episode side by side: what they took up in which order, what they did about it, what it earned.</summary>
/// <param name="lines">Where it is printed.</param>
/// <param name="seat">What was played.</param>
internal sealed class ComparisonReport(ReportLines lines, EpisodeSeat seat)
{
    private const int PlaceWidth = 6;
    private readonly IWorldTelling _telling = WorldTellings.Of(seat.World);

    /// <summary>Prints the players' episodes.</summary>
    public void Print(IReadOnlyList<KeptEpisode> episodes)
    {
        lines.Text($"{seat.Title}: {string.Join(" beside ", episodes.Select(each => each.Player))}", "bold");
        foreach (var line in _telling.Opening(episodes[0].Start))
        {
            lines.Text(line);
        }

        Handled[][] handled = [.. episodes.Select(each => Handled.In(each, _telling))];
        PrintOrder(episodes, handled);
        PrintMatters(episodes, handled);
        lines.Heading(episodes[0].Scorecard.Estimated ? "Scorecards, estimated" : "Scorecards");
        lines.Scorecards([.. episodes.Select(each => (each.Player, each.Scorecard))]);
        if (episodes[0].Scorecard.Estimated)
        {
            lines.Estimate();
        }
    }

    private void PrintOrder(IReadOnlyList<KeptEpisode> episodes, Handled[][] handled)
    {
        lines.Heading("The order");
        var width = 4 + handled.SelectMany(each => each).Select(each => each.Matter.Key.Length).Concat(episodes.Select(each => each.Player.Length)).Max();
        lines.Text(string.Empty.PadRight(PlaceWidth) + string.Concat(episodes.Select(each => each.Player.PadRight(width))).TrimEnd());
        for (var place = 0; place < handled.Max(each => each.Length); place++)
        {
            var cells = handled.Select(each => (place < each.Length ? each[place].Matter.Key : "-").PadRight(width));
            lines.Text(string.Create(CultureInfo.InvariantCulture, $"{place + 1,4}. {string.Concat(cells)}").TrimEnd());
        }
    }

    private void PrintMatters(IReadOnlyList<KeptEpisode> episodes, Handled[][] handled)
    {
        var width = 2 + episodes.Max(each => each.Player.Length);
        foreach (var matter in handled.SelectMany(each => each).Select(each => each.Matter).DistinctBy(each => each.Key))
        {
            lines.Heading($"{matter.Key}  {PlainLine.Of(matter.Title, ReportLines.MostTitle)}".TrimEnd());
            for (var player = 0; player < episodes.Count; player++)
            {
                var name = $"  {episodes[player].Player.PadRight(width)}";
                if (Array.Find(handled[player], each => each.Matter.Key == matter.Key) is not { } done)
                {
                    lines.Text($"{name}not taken up", "dim");
                    continue;
                }

                lines.Text($"{name}{(seat.AreOwnWords ? string.Empty : ReportLines.Points(done.Reward) + "  ")}{done.Outcome}", seat.AreOwnWords ? null : ReportLines.StyleOf(done.Reward));
                if (done.Calls.Count > 1)
                {
                    lines.Text($"  {string.Empty.PadRight(width)}{string.Join(", ", done.Calls)}", "dim");
                }
            }
        }
    }
}
