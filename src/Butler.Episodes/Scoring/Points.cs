namespace Butler.Episodes.Scoring;

/// <summary>How points are cut before anybody sees them.</summary>
internal static class Points
{
    // So many that a wire never shows 0.19999999999999996.
    private const int Decimals = 12;

    /// <summary>The value without the dust of binary fractions. Adding 0.0 turns a negative zero into a plain one.</summary>
    public static double Tidy(double value) => Math.Round(value, Decimals) + 0.0;
}
