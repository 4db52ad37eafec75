using System.Globalization;
using System.Text.RegularExpressions;
using Butler.Environments.SmartCalendar.Reading;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Notes;

/// <summary>A part of a note that says one thing: the clock times, dates and weekdays in it.</summary>
internal sealed partial class NoteClause
{
    private readonly List<LocalTime> _times = [];
    private readonly List<(int Month, int Day)> _dates = [];
    private readonly List<IsoDayOfWeek> _weekdays = [];

    private NoteClause(string text) => Text = text;

    /// <summary>The clause, in lower case.</summary>
    public string Text { get; }

    /// <summary>The clock times in it.</summary>
    public IReadOnlyList<LocalTime> Times => _times;

    /// <summary>The dates in it; no note needs a year.</summary>
    public IReadOnlyList<(int Month, int Day)> Dates => _dates;

    /// <summary>The weekdays in it.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekdays => _weekdays;

    /// <summary>Reads a note, clause by clause.</summary>
    public static IReadOnlyList<NoteClause> Of(string note) =>
        [.. Breaks.Split(note.ToLowerInvariant()).Where(text => !string.IsNullOrWhiteSpace(text)).Select(Read)];

    /// <summary>Whether a word or several stand in it as they are, and not within other words.</summary>
    public bool Has(string words) => WholeWords.Has(Text, words);

    private static NoteClause Read(string text)
    {
        var clause = new NoteClause(text);
        if (text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            clause.TakeNumbers(text);
        }

        foreach (var (index, name) in NoteWords.Default.Weekdays.Index())
        {
            if (clause.Has(name) || clause.Has(name[..3]))
            {
                clause._weekdays.Add((IsoDayOfWeek)(index + 1));
            }
        }

        return clause;
    }

    private void TakeNumbers(string text)
    {
        var rest = IsoDate.Replace(text, match => TakeDate(Number(match, "month"), Number(match, "day")));
        rest = ClockTime.Replace(rest, TakeTime);
        if (rest.AsSpan().ContainsAnyInRange('0', '9'))
        {
            TakeNamedDates(rest);
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private string TakeDate(int month, int day)
    {
        _dates.Add((month, day));
        return " ";
    }

    // A time that is none, such as 25:70, is kept as one that nobody's clock shows: midnight less a tick.
    private string TakeTime(Match match)
    {
        var (hour, minute, half) = (Number(match, "hour"), match.Groups["minute"].Success ? Number(match, "minute") : 0, match.Groups["half"].Value);
        hour = half.Length == 0 ? hour : (hour % 12) + (half[0] == 'p' ? 12 : 0);
        _times.Add(hour < 24 && minute < 60 ? new LocalTime(hour, minute) : LocalTime.MaxValue);
        return " ";
    }

    // "8 April", "April 8th", "8 apr": a month's name with a number beside it.
    private void TakeNamedDates(string text)
    {
        var words = Words.Matches(text).Select(match => match.Value).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            if (MonthOf(words[at]) is not { } month)
            {
                continue;
            }

            if (Day(words, at - 1) is { } before)
            {
                _dates.Add((month, before));
            }
            else if (Day(words, at + 1) is { } after)
            {
                _dates.Add((month, after));
            }
        }
    }

    private static int? MonthOf(string word)
    {
        for (var month = 0; month < NoteWords.Default.Months.Count; month++)
        {
            if (word == NoteWords.Default.Months[month] || word == NoteWords.Default.Months[month][..3])
            {
                return month + 1;
            }
        }

        return null;
    }

    private static int? Day(string[] words, int at)
    {
        var word = at >= 0 && at < words.Length ? words[at].TrimEnd('s', 't', 'n', 'd', 'r', 'h') : string.Empty;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    [GeneratedRegex(@"[,;\n\r|]|\.(?=\s|$)|\band\b", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks { get; }

    [GeneratedRegex(@"\d{4}-(?<month>\d{2})-(?<day>\d{2})t?", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate { get; }

    [GeneratedRegex(@"(?<![\d:.+-])(?<hour>\d{1,2})[:.](?<minute>\d{2})(?![\d])(\s?(?<half>[ap])\.?m\b)?|(?<=\s|^)(?<hour>\d{1,2})\s?(?<half>[ap])\.?m\b|(?<=[-–])(?<hour>\d{1,2})[:.](?<minute>\d{2})(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime { get; }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words { get; }
}
