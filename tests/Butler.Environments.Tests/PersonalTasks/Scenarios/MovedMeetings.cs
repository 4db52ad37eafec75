using System.Text.RegularExpressions;
using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>Meetings whose right time is not the one that their text asks for, because something is in the way of it.</summary>
internal static class MovedMeetings
{
    private static readonly string[] Clocks =
        [.. PersonalTasksContract.AllSplits.SelectMany(split => SplitData.Of(split).Times.Clock).Distinct(StringComparer.Ordinal)];

    private static readonly LocalTime[] Quarters = [.. Enumerable.Range(0, 96).Select(quarter => LocalTime.FromMinutesSinceMidnight(15 * quarter))];

    /// <summary>Whether the text has a time of day, and it is another one than the right one.</summary>
    public static bool IsMoved(Scenario scenario, Todo todo)
    {
        var truth = scenario.Truths[todo.TodoId];
        return truth.Tool == ToolNames.ScheduleEvent && truth.Missing is null && truth.Slot() is { } slot
            && !Spellings(slot.Start.InZone(scenario.Zone()).TimeOfDay).Any(clock => Says(todo.Text, clock));
    }

    /// <summary>Whether a meeting begins at the first free slot from a time in its text on, and is over before another time in it.</summary>
    public static bool IsFirstFreeSlotWithinLimit(Scenario scenario, Todo todo)
    {
        var zone = scenario.Zone();
        var slot = scenario.Truths[todo.TodoId].Slot()!.Value;
        var (start, end) = (slot.Start.InZone(zone).LocalDateTime, slot.End.InZone(zone).LocalDateTime);
        var said = Quarters.Where(time => Spellings(time).Any(clock => Says(todo.Text, clock))).ToArray();
        var busy = MeetingCheck.Busy(scenario, start.Date);
        return said.Any(limit => limit >= end.TimeOfDay)
            && said.Any(asked => asked < start.TimeOfDay && FreeSlots.First(
                new Interval((start.Date + asked).InZoneLeniently(zone).ToInstant(), slot.End), busy, slot.Duration) == slot.Start);
    }

    /// <summary>Whether a meeting begins where a part of the user's own life that stands in every week or day ends.</summary>
    public static bool GivesWayToOwnLife(Scenario scenario, Todo todo)
    {
        var zone = scenario.Zone();
        return scenario.Truths[todo.TodoId].Slot() is { } slot && slot.Start.InZone(zone).Date is var date
            && scenario.Knowledge.Commitments.Any(commitment => commitment.Personal && commitment.IsOn(date) && commitment.On(date, zone).End == slot.Start);
    }

    /// <summary>Whether a meeting of work is on a Saturday or Sunday.</summary>
    public static bool IsWorkOnWeekend(Scenario scenario, Todo todo) =>
        IsWork(scenario, todo) && scenario.Truths[todo.TodoId].Slot()!.Value.Start.InZone(scenario.Zone()).DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    /// <summary>Whether a to-do is a meeting of work.</summary>
    public static bool IsWork(Scenario scenario, Todo todo) =>
        scenario.Truths[todo.TodoId] is { Tool: ToolNames.ScheduleEvent, Tier: Tier.Professional };

    // A pattern without minutes spells full hours only.
    private static IEnumerable<string> Spellings(LocalTime time) => Clocks
        .Where(clock => time.Minute == 0 || clock.Contains("mm", StringComparison.Ordinal))
        .Select(clock => LocalTimePattern.CreateWithInvariantCulture(clock).Format(time));

    private static bool Says(string text, string clock) => Regex.IsMatch(text, $"(?<![0-9:]){Regex.Escape(clock)}(?!:?[0-9])", RegexOptions.IgnoreCase);
}
