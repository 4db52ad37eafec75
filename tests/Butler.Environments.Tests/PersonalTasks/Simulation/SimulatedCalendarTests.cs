using System.Globalization;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Simulation;
using Butler.Environments.Scheduling;
using Butler.Environments.Tests.PersonalTasks.Building;
using NodaTime;

namespace Butler.Environments.Tests.PersonalTasks.Simulation;

public sealed class SimulatedCalendarTests
{
    private static readonly LocalDate Tuesday = new(2026, 5, 5);

    [Fact]
    public async Task A_window_shows_what_overlaps_it_and_not_what_touches_it()
    {
        var calendar = Calendar(
            [], Entry("before", 8, 9), Entry("into", 8, 10), Entry("inside", 10, 11), Entry("out of", 11, 13), Entry("after", 12, 14), Entry("around", 7, 15));

        var found = await calendar.ListAsync(Window(9, 12), default);

        Assert.Equal(["around", "into", "inside", "out of"], found.Select(entry => entry.Title));
    }

    [Fact]
    public async Task Entries_come_in_order_of_start_and_then_of_title()
    {
        var calendar = Calendar([], Entry("b", 10, 11), Entry("c", 9, 10), Entry("a", 10, 12));

        Assert.Equal(["c", "a", "b"], (await calendar.ListAsync(Window(0, 23), default)).Select(entry => entry.Title));
    }

    [Fact]
    public async Task A_night_shift_that_began_yesterday_is_still_on_in_the_morning()
    {
        var calendar = Calendar([Daily("Night shift", 22, 6)]);

        var found = Assert.Single(await calendar.ListAsync(Window(5, 7), default));

        Assert.Equal(Tuesday.PlusDays(-1) + new LocalTime(22, 0), found.Time.Start.InZone(Desks.Berlin).LocalDateTime);
        Assert.Empty(await calendar.ListAsync(Window(6, 22), default));
    }

    [Fact]
    public async Task A_commitment_stands_once_on_each_of_its_days_and_says_that_it_is_personal()
    {
        var calendar = Calendar([Daily("Dinner", 19, 20) with { Personal = true }]);

        var found = await calendar.ListAsync(Days(0, 7), default);

        Assert.Equal(7, found.Count);
        Assert.All(found, entry => Assert.True(entry.Personal));
    }

    [Fact]
    public async Task A_single_event_that_was_made_stands_where_it_was_put()
    {
        var calendar = Calendar([]);
        var id = await calendar.CreateAsync(Event("Budget", 15, 16, null), default);

        Assert.Equal(new ServiceReply.Done("event_1"), id);
        Assert.Equal([new CalendarEntry("Budget", Window(15, 16), Personal: false)], await calendar.ListAsync(Days(0, 30), default));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TU", "5 12 19 26")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "5 19")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,FR", "5 8 11 15 18 22 25 29")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "5 29")]
    public async Task An_event_that_repeats_stands_on_its_first_day_and_on_every_day_of_its_rule(string rule, string days)
    {
        var calendar = Calendar([]);
        await calendar.CreateAsync(Event("Budget", 15, 16, rule), default);

        var found = await calendar.ListAsync(Days(-4, 27), default);

        Assert.Equal(
            days.Split(' ').Select(day => int.Parse(day, CultureInfo.InvariantCulture)), found.Select(entry => entry.Time.Start.InZone(Desks.Berlin).Day));
        Assert.All(found, entry => Assert.Equal(new LocalTime(15, 0), entry.Time.Start.InZone(Desks.Berlin).TimeOfDay));
    }

    [Fact]
    public async Task An_event_that_repeats_keeps_its_clock_time_when_the_clocks_change()
    {
        var calendar = Calendar([]);
        await calendar.CreateAsync(Event("Budget", 15, 16, "FREQ=WEEKLY;BYDAY=TU"), default);

        var winter = Assert.Single(await calendar.ListAsync(Days(182, 183), default));

        Assert.Equal(Instant.FromUtc(2026, 11, 3, 14, 0), winter.Time.Start);
        Assert.Equal(Duration.FromHours(1), winter.Time.Duration);
    }

    [Fact]
    public async Task An_event_that_repeats_over_midnight_is_seen_in_the_morning()
    {
        var calendar = Calendar([]);
        var night = new Interval(At(23), At(23) + Duration.FromHours(3));
        await calendar.CreateAsync(new CalendarEvent { Title = "Launch", Time = night, Recurrence = "FREQ=DAILY" }, default);

        var found = await calendar.ListAsync(new Interval(At(0) + Duration.FromDays(3), At(1) + Duration.FromDays(3)), default);

        Assert.Equal(At(23) + Duration.FromDays(2), Assert.Single(found).Time.Start);
    }

    [Fact]
    public async Task An_event_that_repeats_is_in_the_way_of_a_later_meeting()
    {
        var other = Jobs.Budget.Named("other");
        var game = await Desks.With(Jobs.Budget, other).BeginAsync();

        await game.PlayAsync(Jobs.Budget.DoneWith(("recurrence", "every Tuesday")), other.DoneWith(("start_time", "2026-05-19T15:15")));

        Assert.Equal("conflict", game.Reply.Code);
    }

    private static SimulatedCalendar Calendar(IReadOnlyList<Commitment> commitments, params IEnumerable<CalendarEntry> entries) =>
        new(commitments, Desks.Berlin, entries);

    private static Commitment Daily(string title, int from, int to) => new()
    {
        Title = title,
        Recurrence = "FREQ=DAILY",
        Start = new LocalTime(from, 0),
        End = new LocalTime(to, 0),
    };

    private static CalendarEntry Entry(string title, int from, int to) => new(title, Window(from, to), Personal: false);

    private static CalendarEvent Event(string title, int from, int to, string? rule) => new() { Title = title, Time = Window(from, to), Recurrence = rule };

    private static Interval Window(int from, int to) => new(At(from), At(to));

    private static Interval Days(int from, int to) => new(At(0) + Duration.FromDays(from), At(0) + Duration.FromDays(to));

    private static Instant At(int hour) => (Tuesday + new LocalTime(hour, 0)).InZoneStrictly(Desks.Berlin).ToInstant();
}
