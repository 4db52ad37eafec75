namespace Butler.Training.Reports;

/// <summary>Groups of bars, each with its interval where there is one.</summary>
public static class BarChart
{
    private const double Left = 190;
    private const double Right = 560;
    private const double Top = 36;
    private const double Thick = 14;
    private const double Gap = 12;

    /// <summary>Draws a chart as SVG.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="groups">The names of the groups, from the top.</param>
    /// <param name="bars">The bars of each kind: its name, and a value for each group with its interval or none.</param>
    public static SvgPicture Draw(string title, IReadOnlyList<string> groups, IReadOnlyList<(string Name, IReadOnlyList<Bar> Bars)> bars)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(bars);
        var high = (bars.Count * Thick) + Gap;
        var bottom = Top + (groups.Count * high);
        var canvas = new SvgCanvas(720, (int)bottom + 40);
        var x = Axis.Around(bars.SelectMany(kind => kind.Bars).SelectMany(bar => (double[])[0, 1, bar.Value, bar.Low ?? bar.Value, bar.High ?? bar.Value]), Left, Right);
        canvas.Text(8, 20, title, bold: true);
        foreach (var tick in x.Ticks())
        {
            canvas.Line(x.Place(tick), Top - 4, x.Place(tick), bottom, "#e5e5e5");
            canvas.Text(x.Place(tick), bottom + 16, Axis.Label(tick), "middle");
        }

        for (var group = 0; group < groups.Count; group++)
        {
            canvas.Text(Left - 8, Top + (group * high) + (bars.Count * Thick / 2) + 4, groups[group], "end");
            for (var kind = 0; kind < bars.Count; kind++)
            {
                Draw(canvas, x, bars[kind].Bars[group], Top + (group * high) + (kind * Thick), SvgCanvas.Colour(kind));
            }
        }

        for (var kind = 0; kind < bars.Count; kind++)
        {
            canvas.Box(Right + 16, Top + (kind * 20), 12, 12, SvgCanvas.Colour(kind));
            canvas.Text(Right + 34, Top + 10 + (kind * 20), bars[kind].Name);
        }

        return canvas.Finish(title);
    }

    private static void Draw(SvgCanvas canvas, Axis x, Bar bar, double top, string colour)
    {
        var (from, to) = (x.Place(Math.Min(0, bar.Value)), x.Place(Math.Max(0, bar.Value)));
        canvas.Box(from, top, to - from, Thick - 2, colour, 0.85);
        if (bar is { Low: { } low, High: { } high })
        {
            canvas.Line(x.Place(low), top + (Thick / 2) - 1, x.Place(high), top + (Thick / 2) - 1, "#222", 1.5);
        }
    }
}
