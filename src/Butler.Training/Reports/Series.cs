namespace Butler.Training.Reports;

/// <summary>One line of a chart.</summary>
/// <param name="Name">Its name in the key.</param>
/// <param name="Points">Its points, by x.</param>
/// <param name="Band">The interval around each point, or empty.</param>
/// <param name="IsBound">Whether it is a bound to compare with, drawn dashed.</param>
public sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points, IReadOnlyList<(double Low, double High)> Band, bool IsBound = false)
{
    /// <summary>A level from one end of the chart to the other.</summary>
    public static Series Level(string name, double value, double from, double to) => new(name, [(from, value), (to, value)], [], IsBound: true);
}
