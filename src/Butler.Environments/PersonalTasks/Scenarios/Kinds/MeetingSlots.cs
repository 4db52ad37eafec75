using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>Draws a day and a time for a meeting: free ones, or ones that something stands in the way of.</summary>
/// <param name="draft">The episode in the making.</param>
/// <param name="minutes">How long the meeting lasts.</param>
/// <param name="isWork">Whether it belongs on a working day.</param>
/// <param name="lastHour">The latest hour before which it may be asked to be over.</param>
public sealed class MeetingSlots(ScenarioDraft draft, int minutes, bool isWork, int lastHour)
{
    private const int HoursOfPatience = 4;
    private const int Tries = 20;

    // Four other meetings may have taken all four working days that are in sight: then it is a weekend, rather than never.
    private const int MostTries = 500;

    private const double ShareOfCommitments = 0.8;

    // As far ahead as the latest day of another meeting.
    private const int WeeksKeptFree = 7;

    private static readonly LocalTime Earliest = new(8, 0);

    /// <summary>Draws for a meeting; its day is taken from then on.</summary>
    public MeetingSlot Draw(MeetingTwist twist)
    {
        var slot = twist switch
        {
            MeetingTwist.SlotTaken => (draft.Random.Chance(ShareOfCommitments) ? DuringCommitment() : null) ?? DuringEntry(),
            MeetingTwist.LimitSaid => Limited(Free()),
            _ => Free(),
        };
        draft.TakenDays.Add(slot.Day.Date);
        return slot;
    }

    /// <summary>Draws for a meeting that comes again every week; its days are taken from then on.</summary>
    public MeetingSlot DrawWeekly(MeetingTwist twist)
    {
        for (var tries = 0; ; tries++)
        {
            var day = new DayPhrase(string.Empty, draft.Today.PlusDays(1 + draft.Random.Next(6)));
            var weeks = Enumerable.Range(0, WeeksKeptFree).Select(day.Date.PlusWeeks).ToArray();
            if ((isWork && tries < MostTries && WorkingDays.IsNone(day.Date)) || draft.TakenDays.Overlaps(weeks))
            {
                continue;
            }

            var slot = twist == MeetingTwist.SlotTaken && tries < Tries ? DuringCommitmentOn(day) : At(day, draft.Times.TimeBetween(8, 16));
            if (slot is not null && Array.TrueForAll(weeks, week => draft.IsFree(week + slot.Start, minutes)))
            {
                draft.TakenDays.UnionWith(weeks);
                return twist is MeetingTwist.SlotTaken or MeetingTwist.LimitSaid ? Limited(slot) : slot;
            }
        }
    }

    private static MeetingSlot At(DayPhrase day, LocalTime time) => new(day, time, time, null);

    private MeetingSlot Limited(MeetingSlot slot) => slot with { Limit = LimitOf(slot.Asked) };

    private LocalTime LimitOf(LocalTime asked) => new(Math.Min(asked.Hour + HoursOfPatience, lastHour), 0);

    private MeetingSlot Free()
    {
        while (true)
        {
            var slot = At(draft.Times.Day(draft.TakenDays, isWork), draft.Times.TimeBetween(8, 16));
            if (draft.IsFree(slot.Day.Date + slot.Start, minutes))
            {
                return slot;
            }
        }
    }

    // A part of the user's days is in the way: the family dinner, the school run, a training.
    private MeetingSlot? DuringCommitment()
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (DuringCommitmentOn(draft.Times.Day(draft.TakenDays, isWork)) is { } slot)
            {
                return slot;
            }
        }

        return null;
    }

    // What is personal comes first: that it stays is what an assistant has to learn.
    private MeetingSlot? DuringCommitmentOn(DayPhrase day) => draft.Random.Shuffle(draft.Commitments)
        .Where(commitment => commitment.IsOn(day.Date))
        .OrderByDescending(commitment => commitment.Personal)
        .Select(commitment => Moved(day, During(commitment)))
        .FirstOrDefault(slot => slot is not null);

    // From as early as the meeting still reaches into the commitment to the commitment's last quarter of an hour.
    private LocalTime During(Commitment commitment)
    {
        var before = draft.Random.Next(minutes / 15);
        var within = draft.Random.Next((int)Period.Between(commitment.Start, commitment.End, PeriodUnits.Minutes).Minutes / 15);
        return draft.Random.Chance(0.5) ? commitment.Start.PlusMinutes(-15 * before) : commitment.Start.PlusMinutes(15 * within);
    }

    // Something that stands in the calendar only this once is in the way. Where the day is too full, the request is met as it stands.
    private MeetingSlot DuringEntry()
    {
        var slot = Limited(Free());
        var start = (slot.Day.Date + slot.Asked).InZoneStrictly(draft.Zone).ToInstant();
        var usual = draft.Random.Pick(draft.Data.Commitments);
        var taken = new Interval(start - Duration.FromMinutes(15 * draft.Random.Next(3)), start + Duration.FromMinutes(15 * (1 + draft.Random.Next(4))));
        draft.Calendar.Add(new CalendarEntry(usual.Title, taken, usual.Personal));
        if (Moved(slot.Day, slot.Asked) is { } moved)
        {
            return moved;
        }

        draft.Calendar.RemoveAt(draft.Calendar.Count - 1);
        return slot;
    }

    // The first free slot within the limit; null when there is none, or not by day.
    private MeetingSlot? Moved(DayPhrase day, LocalTime asked)
    {
        var limit = LimitOf(asked);
        if (asked < Earliest || asked >= limit || draft.Zone.MapLocal(day.Date + asked).Count != 1)
        {
            return null;
        }

        var window = new Interval(
            (day.Date + asked).InZoneStrictly(draft.Zone).ToInstant(), (day.Date + limit).InZoneLeniently(draft.Zone).ToInstant());
        return FreeSlots.First(window, draft.BusyOn(day.Date), Duration.FromMinutes(minutes)) is { } free
            ? new MeetingSlot(day, asked, free.InZone(draft.Zone).TimeOfDay, limit)
            : null;
    }
}
