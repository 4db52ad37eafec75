using System.Text.Json;
using System.Text.Json.Serialization;
using Butler.Environments.Scheduling;
using Butler.Environments.SmartCalendar.Stages;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>The hand-made scenarios, in their fixed order: nothing in them is by chance.</summary>
public static class FixedScenarios
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly Lazy<IReadOnlyList<WrittenScenario>> File = new(Load);
    private static readonly Lazy<IReadOnlyList<CalendarScenario>> Made = new(() => [.. Written.Select(Make)]);

    /// <summary>All of them, the easy ones first.</summary>
    public static IReadOnlyList<CalendarScenario> All => Made.Value;

    /// <summary>As the file has them.</summary>
    internal static IReadOnlyList<WrittenScenario> Written => File.Value;

    private static IReadOnlyList<WrittenScenario> Load()
    {
        using var stream = EmbeddedFile.Open("SmartCalendar/Scenarios/Data/fixed.json");
        return JsonSerializer.Deserialize(stream, WrittenScenarioJson.Default.IReadOnlyListWrittenScenario) ?? throw new InvalidDataException("fixed.json is empty.");
    }

    private static CalendarScenario Make(WrittenScenario written)
    {
        var zone = DateTimeZoneProviders.Tzdb[written.Timezone];
        return new CalendarScenario
        {
            Name = written.Name,
            Request = written.Request,
            Today = Day(written.Today),
            Days = (Day(written.Days[0]), Day(written.Days[^1])),
            Facts = new RequestFacts
            {
                Participants = written.Participants,
                DurationMinutes = written.DurationMinutes,
                Deadline = written.Deadline is { } deadline ? Moment.Parse(deadline).Value.InZoneStrictly(zone).ToInstant() : null,
                Priority = written.Priority,
                Zone = zone,
            },
            People = [.. written.People.Select(Make)],
            Limits = [.. (written.Limits ?? []).Select(Make)],
            PrefersEarliest = !written.AnyTime,
        };
    }

    private static Person Make(WrittenPerson person) => new()
    {
        Name = person.Name,
        Zone = DateTimeZoneProviders.Tzdb[person.Timezone],
        Available = person.Available is { } available ? [.. available.Select(Range)] : null,
        Hours = person.WorkingHours is { } hours ? [.. hours.Select(Range)] : null,
        Busy = [.. (person.Busy ?? []).Select(Range)],
    };

    private static PersonalLimit Make(WrittenLimit limit) => new()
    {
        Who = limit.Who,
        Relation = limit.Relation switch { "before" => LimitRelation.Before, "after" => LimitRelation.After, _ => LimitRelation.WholeDay },
        Time = limit.Time is { } time ? Clock.Parse(time).Value : null,
        Day = limit.Day is { } day ? Day(day) : null,
        Weight = limit.Weight,
        IsInRequest = limit.InRequest,
    };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    // 2026-04-08 09:10-12:00
    private static CivilRange Range(string text) =>
        CivilRange.On(Day(text[..10]), Clock.Parse(text[11..16]).Value, Clock.Parse(text[17..]).Value);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IReadOnlyList<WrittenScenario>))]
internal sealed partial class WrittenScenarioJson : JsonSerializerContext;
