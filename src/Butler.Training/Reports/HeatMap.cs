using System.Globalization;

namespace Butler.Training.Reports;

/// <summary>How often each choice was made in each situation, by row.</summary>
public static class HeatMap
{
    private const double Left = 150;
    private const double Top = 150;
    private const double Wide = 64;
    private const double High = 26;

    /// <summary>Draws a heat map as SVG; the shares of a row add up to 1.</summary>
    public static SvgPicture Draw(string title, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var rows = counts.Keys.ToArray();
        var columns = counts.Values.SelectMany(row => row.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        var canvas = new SvgCanvas((int)(Left + (columns.Length * Wide)) + 20, (int)(Top + (rows.Length * High)) + 16);
        canvas.Text(8, 20, title, bold: true);
        for (var column = 0; column < columns.Length; column++)
        {
            // Long names stand on steps, so that none covers the next.
            canvas.Text(Left + (column * Wide) + (Wide / 2), Top - 10 - (column % 5 * 22), columns[column], "middle");
        }

        for (var row = 0; row < rows.Length; row++)
        {
            canvas.Text(Left - 8, Top + (row * High) + 17, rows[row], "end");
            var sum = counts[rows[row]].Values.Sum();
            for (var column = 0; column < columns.Length; column++)
            {
                var share = sum == 0 ? 0 : (double)counts[rows[row]].GetValueOrDefault(columns[column]) / sum;
                canvas.Box(Left + (column * Wide), Top + (row * High), Wide - 2, High - 2, "#0072B2", 0.04 + (0.9 * share));
                canvas.Text(Left + (column * Wide) + (Wide / 2), Top + (row * High) + 17, share.ToString("0.00", CultureInfo.InvariantCulture), "middle");
            }
        }

        return canvas.Finish(title);
    }
}
