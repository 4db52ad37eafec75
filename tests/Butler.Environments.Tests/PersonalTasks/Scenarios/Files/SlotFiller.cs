using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

/// <summary>Fills a template's slots: those of the lists by turns, those of people and times by chance.</summary>
internal sealed class SlotFiller
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public SlotFiller(SplitFiles files, int turn)
    {
        foreach (var (slot, list) in files.Lists)
        {
            _values[slot] = list[turn % list.Count];
        }

        var (first, last) = (files.People["first"][turn % 62], files.People["last"][turn % 62]);
        var today = new LocalDate(2026, 5, 14);
        var phrases = SplitData.Of(files.Split).Times;
        var times = new TimePhraser(phrases, new EpisodeRandom(turn), today);
        var day = times.Day(new HashSet<LocalDate>());
        var at = times.At(times.TimeBetween(8, 16));
        var weekly = phrases.Rules["weekly"][turn % phrases.Rules["weekly"].Count].Replace("{weekday}", day.Date.DayOfWeek.ToString(), StringComparison.Ordinal);
        (_values["person"], _values["first"]) = ($"{first} {last}", first);
        (_values["day"], _values["when"], _values["weekly"], _values["rule"]) = (day.Words, $"{day.Words} {at}", $"{weekly} {at}", times.Rule().Words);
        (_values["length"], _values["fallback"]) = (times.Length(times.Minutes()), times.Fallback(new LocalTime(18, 0)));
        (_values["date"], _values["weekday"], _values["clock"]) = (times.Date(today.PlusDays(turn)), day.Date.DayOfWeek.ToString(), times.Clock(new LocalTime(9, 30)));
    }

    /// <summary>The slots that no list fills.</summary>
    public static IReadOnlyList<string> OwnSlots { get; } =
        ["person", "first", "day", "when", "weekly", "rule", "length", "fallback", "date", "weekday", "clock"];

    public string Fill(string text) => WrittenTemplate.Slot.Replace(text, slot => _values[slot.Groups[1].Value]);
}
