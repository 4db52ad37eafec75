using Butler.Environments.Scheduling;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>Draws what people cannot, or would rather not; the first of each kind stands in the way of a time that would suit all.</summary>
internal static class LimitDraw
{
    private const double InRequest = 0.6;
    private const double OnOneDay = 0.4;
    private const double WholeDay = 0.15;

    private static readonly SlotGrid HalfHours = new(CalendarScenario.GridMinutes, DateTimeZone.Utc);

    /// <summary>Draws limits that bind; some are said in the request.</summary>
    public static IEnumerable<PersonalLimit> Binding(Draft draft, int count)
    {
        Instant? target = draft.Anchors.Count > 0 ? draft.Random.Pick(draft.Anchors) : null;
        return Draw(draft, count, target).Select(limit => limit with { IsInRequest = draft.Random.Chance(InRequest) });
    }

    /// <summary>Draws wishes with their weights.</summary>
    public static IEnumerable<PersonalLimit> Wishes(Draft draft, int count)
    {
        Instant? target = draft.Anchors.Count > 0 ? draft.Anchors.Min() : null;
        return Draw(draft, count, target).Select(limit => limit with { Weight = 1 + draft.Random.Next(3) });
    }

    private static IEnumerable<PersonalLimit> Draw(Draft draft, int count, Instant? target) => draft.Random.Shuffle(draft.People).Take(count)
        .Select((person, index) => index == 0 && target is { } moment ? Against(draft, person, moment) : One(draft, person.Name));

    private static PersonalLimit Against(Draft draft, (string Name, DateTimeZone Zone) person, Instant start)
    {
        var random = draft.Random;
        var (from, to) = (start.InZone(person.Zone).LocalDateTime, (start + draft.Length).InZone(person.Zone).LocalDateTime);
        LocalDate? day = random.Chance(OnOneDay) ? from.Date : null;
        if (random.Chance(WholeDay))
        {
            return new PersonalLimit { Who = person.Name, Relation = LimitRelation.WholeDay, Day = from.Date };
        }

        return random.Chance(0.5)
            ? new PersonalLimit { Who = person.Name, Relation = LimitRelation.Before, Time = OnHalfHour(from.PlusMinutes(CalendarScenario.GridMinutes)), Day = day }
            : new PersonalLimit { Who = person.Name, Relation = LimitRelation.After, Time = OnHalfHour(to.PlusMinutes(1 - CalendarScenario.GridMinutes)), Day = day };
    }

    private static PersonalLimit One(Draft draft, string name)
    {
        var random = draft.Random;
        LocalDate? day = random.Chance(OnOneDay) ? random.Pick(draft.Days) : null;
        if (random.Chance(WholeDay))
        {
            return new PersonalLimit { Who = name, Relation = LimitRelation.WholeDay, Day = day ?? random.Pick(draft.Days) };
        }

        return random.Chance(0.5)
            ? new PersonalLimit { Who = name, Relation = LimitRelation.Before, Time = Time(random, 9, 13), Day = day }
            : new PersonalLimit { Who = name, Relation = LimitRelation.After, Time = Time(random, 13, 18), Day = day };
    }

    private static LocalTime OnHalfHour(LocalDateTime time)
    {
        var ticks = time.InUtc().ToInstant().ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(HalfHours.NextFrom(ticks)).InUtc().TimeOfDay;
    }

    private static LocalTime Time(EpisodeRandom random, int first, int last) => new(first + random.Next(last - first), random.Chance(0.5) ? 0 : 30);
}
