using System.Globalization;

namespace Butler.Training.Reports;

/// <summary>A scale from numbers to places on the page, with round numbers along it.</summary>
/// <param name="Low">The number at its beginning.</param>
/// <param name="High">The number at its end.</param>
/// <param name="From">The place of its beginning.</param>
/// <param name="To">The place of its end.</param>
public sealed record Axis(double Low, double High, double From, double To)
{
    private const int AboutTicks = 5;

    /// <summary>A scale that holds all of some numbers.</summary>
    public static Axis Around(IEnumerable<double> values, double from, double to)
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var value in values)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return low > high ? new Axis(0, 1, from, to) : low == high ? new Axis(low - 0.5, high + 0.5, from, to) : new Axis(low, high, from, to);
    }

    /// <summary>The place of a number.</summary>
    public double Place(double value) => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>Round numbers along it.</summary>
    public IEnumerable<double> Ticks()
    {
        var rough = (High - Low) / AboutTicks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        for (var tick = Math.Ceiling(Low / step) * step; tick <= High + (step * 1e-6); tick += step)
        {
            // Adding 0.0 turns a negative zero into a plain one.
            yield return Math.Round(tick, 10) + 0.0;
        }
    }

    /// <summary>A number as it stands beside a tick.</summary>
    public static string Label(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
