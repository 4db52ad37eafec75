using System.Globalization;
using System.Text.RegularExpressions;
using Butler.Environments.Language.Times;
using Butler.Environments.SmartCalendar.Reading;
using NodaTime;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>The clock time and the day that a sentence names, whichever of them it does.</summary>
/// <param name="Clock">The last clock time in it.</param>
/// <param name="Day">The day of the meeting's days, or else any day, that it names.</param>
internal sealed partial record SaidTime(LocalTime? Clock, LocalDate? Day)
{
    /// <summary>Finds them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="days">The first and the last day on which the meeting may be.</param>
    public static SaidTime In(RequestSentence sentence, (LocalDate First, LocalDate Last) days)
    {
        LocalTime? clock = null;
        LocalDate? day = null;
        foreach (var reading in sentence.Times)
        {
            clock = reading.Value switch { TimeValue.Clock said => said.Time, TimeValue.At at => at.Moment.TimeOfDay, _ => clock };
            day = reading.Value switch { TimeValue.OnDate on => on.Date, TimeValue.At at when day is null => at.Moment.Date, _ => day };
        }

        return new SaidTime(clock, day is { } named && days.First <= named && named <= days.Last ? named : ByNumber(sentence.Text, days) ?? day);
    }

    // "the 17": where a phrase is read otherwise or not at all, its number may still be that of one of the few days.
    private static LocalDate? ByNumber(string text, (LocalDate First, LocalDate Last) days)
    {
        var numbers = DayNumber.Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        for (var day = days.First; day <= days.Last; day = day.PlusDays(1))
        {
            if (numbers.Contains(day.Day))
            {
                return day;
            }
        }

        return null;
    }

    // A number of one or two digits that is no part of a clock time.
    [GeneratedRegex(@"(?<![\d:.])(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\s?[ap]\.?m\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayNumber { get; }
}
