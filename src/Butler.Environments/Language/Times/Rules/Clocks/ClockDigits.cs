using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using NodaTime;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>Makes a clock time of hours, minutes and seconds, or refuses one that does not exist.</summary>
internal static class ClockDigits
{
    private const int Noon = 12;
    private const int HoursPerDay = 24;

    /// <summary>A time as it is written: 7 may still be 19:00, 15 and 07:00 may not.</summary>
    public static Meaning Written(int hour, int minute, int second, bool leadingZero)
    {
        if (hour == HoursPerDay && minute == 0 && second == 0)
        {
            return new Meaning.Clock(LocalTime.Midnight, Settled: true) { EndsDay = true };
        }

        return hour >= HoursPerDay || minute > 59 || second > 59
            ? Missing(hour, minute, second)
            : new Meaning.Clock(new LocalTime(hour, minute, second), leadingZero || hour is 0 or > Noon);
    }

    /// <summary>A time with "am" or "pm" behind it. "15:00 pm" is taken as 15:00.</summary>
    public static Meaning Halved(int hour, int minute, int second, bool isPm)
    {
        if (hour > Noon || hour == 0)
        {
            return Written(hour, minute, second, leadingZero: true);
        }

        return minute > 59 || second > 59
            ? Missing(hour, minute, second)
            : new Meaning.Clock(new LocalTime((hour % Noon) + (isPm ? Noon : 0), minute, second), Settled: true);
    }

    /// <summary>The same time in the half of the day that a part of it settles: 7 in the evening is 19:00.</summary>
    public static LocalTime InPart(LocalTime time, DayPart part)
    {
        var hour = time.Hour;
        var isNight = part is DayPart.Night;
        if (hour == Noon && part is DayPart.Morning or DayPart.Night or DayPart.NightTime)
        {
            return time.PlusHours(-Noon);
        }

        // One to four at night, and one to five at midnight's side, are small hours and stay.
        var isLate = part is DayPart.Afternoon or DayPart.Evening or DayPart.Dinner
            || (isNight && hour >= 5)
            || (part is DayPart.Lunchtime && hour <= 4);
        return isLate && hour is >= 1 and < Noon ? time.PlusHours(Noon) : time;
    }

    private static Meaning.Impossible Missing(int hour, int minute, int second)
    {
        var written = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}{(second > 0 ? $":{second:00}" : string.Empty)}");
        return new($"There is no {written} on the clock; hours run from 0 to 23 and minutes from 0 to 59.");
    }
}
