namespace Butler.Training.Reports;

/// <summary>Lines over a number, each with its interval.</summary>
public static class LineChart
{
    private const int Width = 780;
    private const int Height = 340;
    private const double Left = 56;
    private const double Right = 540;
    private const double Top = 36;
    private const double Bottom = 296;

    /// <summary>Draws a chart as SVG.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="across">What runs across.</param>
    /// <param name="lines">The lines, in the order of the key.</param>
    /// <param name="names">Names for the whole numbers across, from 0, in place of ticks; or null.</param>
    public static SvgPicture Draw(string title, string across, IReadOnlyList<Series> lines, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var canvas = new SvgCanvas(Width, Height);
        var x = Axis.Around(lines.SelectMany(line => line.Points.Select(point => point.X)), Left, Right);
        var y = Axis.Around(lines.SelectMany(line => line.Points.Select(point => point.Y).Concat(line.Band.SelectMany(band => (double[])[band.Low, band.High]))), Bottom, Top);
        canvas.Text(Left, 20, title, bold: true);
        Frame(canvas, x, y, across, names);
        for (var at = 0; at < lines.Count; at++)
        {
            Draw(canvas, x, y, lines[at], at);
        }

        return canvas.Finish(title);
    }

    private static void Frame(SvgCanvas canvas, Axis x, Axis y, string across, IReadOnlyList<string>? names)
    {
        foreach (var tick in y.Ticks())
        {
            canvas.Line(Left, y.Place(tick), Right, y.Place(tick), "#e5e5e5");
            canvas.Text(Left - 6, y.Place(tick) + 4, Axis.Label(tick), "end");
        }

        foreach (var tick in names is null ? x.Ticks() : Enumerable.Range(0, names.Count).Select(at => (double)at))
        {
            canvas.Line(x.Place(tick), Bottom, x.Place(tick), Bottom + 4, "#555");
            canvas.Text(x.Place(tick), Bottom + 17, names is null ? Axis.Label(tick) : names[(int)tick], "middle");
        }

        canvas.Line(Left, Bottom, Right, Bottom, "#555");
        canvas.Text((Left + Right) / 2, Bottom + 34, across, "middle");
    }

    private static void Draw(SvgCanvas canvas, Axis x, Axis y, Series line, int at)
    {
        var colour = SvgCanvas.Colour(at);
        if (line.Band.Count > 0)
        {
            var upper = line.Points.Zip(line.Band, (point, band) => (x.Place(point.X), y.Place(band.High)));
            var lower = line.Points.Zip(line.Band, (point, band) => (x.Place(point.X), y.Place(band.Low))).Reverse();
            canvas.Area(upper.Concat(lower), colour, 0.18);
        }

        canvas.Path(line.Points.Select(point => (x.Place(point.X), y.Place(point.Y))), colour, line.IsBound);
        canvas.Line(Right + 14, Top + 4 + (at * 20), Right + 34, Top + 4 + (at * 20), colour, 3);
        canvas.Text(Right + 40, Top + 8 + (at * 20), line.Name);
    }
}
