namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>The kinds of number in a message: times of the day, lengths, days of the month, and the rest.</summary>
internal sealed class Numbers(IReadOnlyDictionary<string, WordForm> forms)
{
    /// <summary>The words that stand for numbers in the phrases of the data files.</summary>
    public static readonly IReadOnlyList<string> Words = [Plain, Clock, Length, Ordinal];

    private const string Plain = "#";
    private const string Clock = "#clock";
    private const string Length = "#length";
    private const string Ordinal = "#ordinal";

    /// <summary>Nobody calls a meeting at 21:00 or later, or before 6:00, early or in working hours.</summary>
    private const int FirstNightHour = 21;
    private const int FirstDayHour = 6;
    private const int Noon = 12;
    private const int LongestNumber = 4;

    private readonly WordForm _plain = forms[Plain];
    private readonly WordForm _clock = forms[Clock];
    private readonly WordForm _length = forms[Length];
    private readonly WordForm _ordinal = forms[Ordinal];

    /// <summary>A time by day; the same word as <see cref="Clock"/> in every phrase.</summary>
    public required WordForm DayClock { get; init; }

    /// <summary>A time at night.</summary>
    public required WordForm NightClock { get; init; }

    /// <summary>"17:30" and "5pm" are times of the day, "2h" a length, "14th" a day; the rest are numbers.</summary>
    /// <param name="word">The digits and what hangs on them.</param>
    /// <param name="after">The first letter after the word, behind a space: <c>p</c> in "6 pm".</param>
    public WordForm Read(ReadOnlySpan<char> word, char after)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits is 0 or > LongestNumber || word.Length - digits > LongestNumber)
        {
            return _plain;
        }

        var tail = digits < 0 ? [] : word[digits..];
        var hour = int.Parse(digits < 0 ? word[..Math.Min(word.Length, LongestNumber)] : word[..digits], System.Globalization.CultureInfo.InvariantCulture);
        if (tail.Length > 0 && tail[0] is ':' or '.')
        {
            return OfDay(hour, tail.IndexOf('p') > 0 ? 'p' : tail.IndexOf('a') > 0 ? 'a' : after, tail.StartsWith(":30", StringComparison.Ordinal) || tail.StartsWith(".30", StringComparison.Ordinal));
        }

        return tail switch
        {
            "am" or "pm" or "a.m" or "p.m" => OfDay(hour, tail[0], false),
            "" when after is 'p' or 'a' && hour is > 0 and <= Noon => OfDay(hour, after, false),
            "h" or "hr" or "hrs" or "hours" or "min" or "mins" or "m" or "minutes" => _length,
            "st" or "nd" or "rd" or "th" => _ordinal,
            _ => _plain,
        };
    }

    private WordForm OfDay(int hour, char half, bool isHalfPast)
    {
        if (half is not ('a' or 'p'))
        {
            // "5:30" is in the afternoon, and "10:30" is the half past ten that was asked for.
            half = hour is >= 1 and < FirstDayHour + 2 || (hour == 10 && isHalfPast) ? 'p' : ' ';
        }

        var inDay = half == 'p' && hour < Noon ? hour + Noon : hour;
        return inDay is >= FirstNightHour or < FirstDayHour ? NightClock : DayClock;
    }
}
