using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>
/// Opens everybody's windows: at the anchors for all, at near misses for all but one, at the trap as the careless would read it,
/// and here and there for no reason.
/// </summary>
internal sealed class WindowDraw(Draft draft)
{
    private const int Step = 5;
    private const int FirstHour = 7;
    private const int LastHour = 21;
    private const int Tries = 60;
    private const int MostNoise = 2;
    private const double OpensAtAnchor = 0.4;

    private readonly EpisodeRandom _random = draft.Random;

    /// <summary>Opens the windows.</summary>
    /// <returns>False when the zones are so far apart that there is no common day.</returns>
    public bool TryOpen()
    {
        var level = draft.Plan.Level;
        for (var anchors = DraftMaker.Between(level.Anchors, _random); anchors > 0; anchors--)
        {
            if (Moment() is not { } anchor)
            {
                return false;
            }

            if (draft.Plan.Trap == Trap.NoSlot)
            {
                OpenForAllBut(_random.Pick(draft.People).Name, anchor);
                continue;
            }

            draft.Anchors.Add(anchor);
            OpenForAllBut(null, anchor);
        }

        for (var misses = DraftMaker.Between(level.NearMisses, _random); misses > 0 && Moment() is { } miss; misses--)
        {
            OpenForAllBut(_random.Pick(draft.People).Name, miss);
        }

        if (Moment() is { } bait)
        {
            Bait(bait);
        }

        Scatter();
        return true;
    }

    // A moment on the grid on one of the days that is day for all.
    private Instant? Moment()
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var time = _random.Pick(draft.Days).AtMidnight().PlusMinutes(CalendarScenario.GridMinutes * _random.Next(48));
            var mapping = draft.Zone.MapLocal(time);
            if (mapping.Count == 1 && IsOnGrid(mapping.First().ToInstant()) && IsByDay(mapping.First().ToInstant(), draft.Zone)
                && draft.People.All(person => IsByDay(mapping.First().ToInstant(), person.Zone)))
            {
                return mapping.First().ToInstant();
            }
        }

        return null;
    }

    private static bool IsOnGrid(Instant moment) => moment.ToUnixTimeSeconds() % (CalendarScenario.GridMinutes * 60) == 0;

    private bool IsByDay(Instant start, DateTimeZone zone)
    {
        var (from, to) = (start.InZone(zone).LocalDateTime, (start + draft.Length).InZone(zone).LocalDateTime);
        return from.Date == to.Date && from.Hour >= FirstHour && to <= from.Date.At(new LocalTime(LastHour, 0));
    }

    private void OpenForAllBut(string? missing, Instant start)
    {
        foreach (var (name, zone) in draft.People.Where(person => person.Name != missing))
        {
            Open(name, start.InZone(zone).LocalDateTime);
        }

        if (draft.Bystander is { } bystander)
        {
            Open(bystander.Name, start.InZone(bystander.Zone).LocalDateTime);
        }
    }

    // Not so early that another slot of the grid comes before, and opening on the grid only where that is allowed.
    private void Open(string name, LocalDateTime start)
    {
        var before = draft.Plan.MayOpenAtSlot && _random.Chance(OpensAtAnchor) ? 0 : Step * (1 + _random.Next(5));
        var after = Step * _random.Next(draft.Plan.Level.Slots[1] > 1 ? 10 : 6);
        draft.Open(name, start.PlusMinutes(-before), start.PlusMinutes((long)draft.Length.TotalMinutes + after));
    }

    private void Bait(Instant bait)
    {
        switch (draft.Plan.Trap)
        {
            case Trap.OneClock:
                OpenAsRead(person => bait.InZone(draft.Zone).LocalDateTime);
                break;
            case Trap.ClockChange:
                var then = draft.Today.AtStartOfDayInZone(draft.Zone).ToInstant();
                OpenAsRead(person => bait.WithOffset(person.Zone.GetUtcOffset(then)).LocalDateTime);
                break;
            case Trap.MinuteShort:
                OpenTooShort(bait);
                break;
        }
    }

    private void OpenAsRead(Func<(string Name, DateTimeZone Zone), LocalDateTime> read)
    {
        foreach (var person in draft.People)
        {
            Open(person.Name, read(person));
        }
    }

    private void OpenTooShort(Instant start)
    {
        var late = _random.Pick(draft.People).Name;
        foreach (var (name, zone) in draft.People)
        {
            var local = start.InZone(zone).LocalDateTime;
            if (name == late)
            {
                draft.Open(name, local.PlusMinutes(-Step * (1 + _random.Next(5))), local.PlusMinutes((long)draft.Length.TotalMinutes - 1));
            }
            else
            {
                Open(name, local);
            }
        }
    }

    private void Scatter()
    {
        var people = draft.Bystander is { } bystander ? draft.People.Append(bystander) : draft.People;
        foreach (var (name, _) in people)
        {
            foreach (var day in draft.Days)
            {
                for (var windows = _random.Next(MostNoise + 1); windows > 0; windows--)
                {
                    var start = day.AtMidnight().PlusMinutes((8 * 60) + (CalendarScenario.GridMinutes * _random.Next(18)));
                    Open(name, start);
                }
            }
        }
    }
}
