namespace Butler.Environments.Language.Times.Meanings;

/// <summary>Days of a month, or ranks of a weekday in it, counted from the front (1 to 31) or from the end (-1 to -31).</summary>
internal readonly record struct DaySet(ulong Bits)
{
    private const int Largest = 31;

    /// <summary>No day.</summary>
    public static DaySet None => default;

    /// <summary>Whether there is any day.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The one day.</summary>
    public static DaySet Of(int day) => Math.Abs(day) is >= 1 and <= Largest ? new(1UL << (day > 0 ? day : Largest - day)) : None;

    /// <summary>The days of both.</summary>
    public DaySet With(DaySet other) => new(Bits | other.Bits);

    /// <summary>The days in order, those counted from the end last.</summary>
    public IEnumerable<int> Days()
    {
        for (var bit = 1; bit <= 2 * Largest; bit++)
        {
            if ((Bits & (1UL << bit)) != 0)
            {
                yield return bit <= Largest ? bit : Largest - bit;
            }
        }
    }
}
