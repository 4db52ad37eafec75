using System.Globalization;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.Scheduling;
using Butler.Episodes;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>Draws times and puts them in a split's words.</summary>
public sealed class TimePhraser(TimePhrases phrases, EpisodeRandom random, LocalDate today)
{
    private static readonly string[] RuleKinds = ["daily", "weekdays", "weekly", "monthly", "once"];

    /// <summary>A day from tomorrow on.</summary>
    /// <param name="taken">Days that are not wanted.</param>
    /// <param name="onWorkingDay">Whether only a working day is wanted.</param>
    public DayPhrase Day(IReadOnlySet<LocalDate> taken, bool onWorkingDay = false)
    {
        while (true)
        {
            var kind = random.Pick((string[])["tomorrow", "weekday", "next_weekday", "date"]);
            var nextMonday = today.PlusDays(8 - (int)today.DayOfWeek);
            var date = kind switch
            {
                "tomorrow" => today.PlusDays(1),
                "weekday" => today.PlusDays(2 + random.Next(5)),
                "next_weekday" => nextMonday.PlusDays(random.Next(7)),
                _ => today.PlusDays(8 + random.Next(30)),
            };
            if (!taken.Contains(date) && !(onWorkingDay && WorkingDays.IsNone(date)))
            {
                return new DayPhrase(Fill(random.Pick(phrases.Days[kind]), date), date);
            }
        }
    }

    /// <summary>A time of day between two hours, on a quarter of an hour.</summary>
    public LocalTime TimeBetween(int firstHour, int lastHour) => new(firstHour + random.Next(lastHour - firstHour + 1), 15 * random.Next(4));

    /// <summary>A clock time in words, without the words around it: <c>3:30 PM</c>.</summary>
    public string Clock(LocalTime time)
    {
        var fitting = phrases.Clock.Where(pattern => time.Minute == 0 || pattern.Contains("mm", StringComparison.Ordinal)).ToArray();
        return LocalTimePattern.CreateWithInvariantCulture(random.Pick(fitting)).Format(time);
    }

    /// <summary>A clock time in words: <c>at 3:30 PM</c>.</summary>
    public string At(LocalTime time) => random.Pick(phrases.At).Replace("{clock}", Clock(time), StringComparison.Ordinal);

    /// <summary>A date in words, without a year: <c>14 May</c>.</summary>
    public string Date(LocalDate date) => LocalDatePattern.CreateWithInvariantCulture(random.Pick(phrases.Date)).Format(date);

    /// <summary>A length in words.</summary>
    public string Length(int minutes) => random.Pick(phrases.Lengths[ValueSpelling.Of(minutes)]);

    /// <summary>One of the lengths that have words, in minutes.</summary>
    public int Minutes() => int.Parse(random.Pick([.. phrases.Lengths.Keys.Order(StringComparer.Ordinal)]), CultureInfo.InvariantCulture);

    /// <summary>The words that allow another slot before a time.</summary>
    public string Fallback(LocalTime limit) => random.Pick(phrases.Fallback).Replace("{limit}", Clock(limit), StringComparison.Ordinal);

    /// <summary>A weekly repetition in words: <c>every Tuesday</c>.</summary>
    public string Every(IsoDayOfWeek weekday) =>
        random.Pick(phrases.Rules["weekly"]).Replace("{weekday}", weekday.ToString(), StringComparison.Ordinal);

    /// <summary>When a reminder fires.</summary>
    public RulePhrase Rule()
    {
        var time = TimeBetween(6, 21);
        var kind = random.Pick(RuleKinds);
        if (kind == "once")
        {
            var day = Day(new HashSet<LocalDate>());
            return new RulePhrase(day.Words, At(time), ValueSpelling.Once, time, day.Date);
        }

        var weekday = (IsoDayOfWeek)(1 + random.Next(7));
        var monthDay = 1 + random.Next(28);
        var words = random.Pick(phrases.Rules[kind])
            .Replace("{weekday}", weekday.ToString(), StringComparison.Ordinal)
            .Replace("{nth}", Ordinal(monthDay), StringComparison.Ordinal);
        var rule = kind switch
        {
            "daily" => RecurrenceRule.Daily,
            "weekdays" => RecurrenceRule.Weekdays,
            "weekly" => RecurrenceRule.Weekly([weekday]),
            _ => RecurrenceRule.Monthly(monthDay),
        };
        return new RulePhrase(words, At(time), rule.ToString(), time, null);
    }

    private static string Ordinal(int day) => ValueSpelling.Of(day) + (day switch
    {
        1 or 21 or 31 => "st",
        2 or 22 => "nd",
        3 or 23 => "rd",
        _ => "th",
    });

    private string Fill(string words, LocalDate date) => words
        .Replace("{weekday}", date.DayOfWeek.ToString(), StringComparison.Ordinal)
        .Replace("{date}", Date(date), StringComparison.Ordinal);
}
