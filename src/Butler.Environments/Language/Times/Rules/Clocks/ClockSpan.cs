using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>Puts two clock times together to a stretch of the day.</summary>
internal static class ClockSpan
{
    private const int HalfDay = 12;

    /// <summary>The stretch between two times; the half of the day that only one of them names may be shared by the other.</summary>
    /// <remarks>With <paramref name="endIsHalved"/>, "am" or "pm" stands behind the end: "3 to 5pm" begins at 15:00.</remarks>
    public static Meaning.Clocks Between(Meaning.Clock start, Meaning.Clock end, bool endIsHalved)
    {
        var (from, to) = (start.Time, end.Time);
        if (!start.Settled && end.Settled && endIsHalved)
        {
            var shared = from.Hour < HalfDay && to.Hour >= HalfDay ? from.PlusHours(HalfDay) : from;
            from = shared < to ? shared : from;
        }
        else if (!end.Settled && to <= from && (to.Hour == HalfDay || (to.Hour < HalfDay && to.PlusHours(HalfDay) > from)))
        {
            // An end before its start is meant in the other half of the day: 9 to 5, 2pm to 4; "10pm to 6" runs into the next day.
            to = to.PlusHours(HalfDay);
        }

        return new Meaning.Clocks(from, to, start.Settled || end.Settled);
    }
}
