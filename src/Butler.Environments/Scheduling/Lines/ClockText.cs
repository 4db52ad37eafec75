using System.Globalization;

namespace Butler.Environments.Scheduling.Lines;

/// <summary>Clock times as problems write them: <c>9:00</c> or <c>09:00</c>, up to <c>24:00</c>.</summary>
public static class ClockText
{
    private const int MostMinutes = 24 * 60;

    /// <summary>Reads a clock time as minutes from midnight.</summary>
    public static bool TryRead(string? text, out int minutes)
    {
        minutes = 0;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon is < 1 or > 2 || text!.Length != colon + 3
            || !int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || minute > 59)
        {
            return false;
        }

        minutes = (60 * hour) + minute;
        return minutes <= MostMinutes;
    }

    /// <summary>Writes minutes from midnight as <c>HH:MM</c>.</summary>
    public static string Of(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
