using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.Tests.Scheduling;

public sealed class MeetingSolverTests
{
    private static readonly LocalDate Day = new(2026, 5, 5);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Fact]
    public void Two_people_meet_in_the_time_that_both_have_on_their_own_clocks()
    {
        var problem = Problem(60, Open("Ada", Berlin, 9, 17), Open("Bo", NewYork, 9, 17));
        var solution = MeetingSolver.Solve(problem with { Grid = new SlotGrid(30, Berlin) });
        Assert.Equal(At(Berlin, 15), solution.Best!.Value.Start);
        Assert.Equal(3, solution.Slots().Count);
    }

    [Theory]
    [InlineData(2026, 3, 16, 14)]
    [InlineData(2026, 4, 6, 15)]
    public void In_the_weeks_between_two_changes_of_clocks_the_distance_is_another(int year, int month, int day, int hour)
    {
        var date = new LocalDate(year, month, day);
        var problem = Problem(60, Open("Ada", Berlin, 9, 17, date), Open("Bo", NewYork, 9, 17, date)) with { Windows = [Window(date)] };
        Assert.Equal(hour, MeetingSolver.Solve(problem).Best!.Value.Start.InZone(Berlin).Hour);
    }

    [Fact]
    public void Days_that_meet_at_midnight_are_not_joined()
    {
        var problem = Problem(60, new Attendee { Name = "Ada", Zone = DateTimeZone.Utc, Busy = [CivilRange.On(Day, new(0, 0), new(23, 30))] }) with
        {
            Windows = [Window(Day), Window(Day.PlusDays(1))],
        };
        Assert.Equal(Day.PlusDays(1).AtMidnight().InUtc().ToInstant(), MeetingSolver.Solve(problem).Best!.Value.Start);
    }

    [Fact]
    public void A_wish_is_heeded_where_it_can_be_and_the_lighter_one_gives_way()
    {
        var problem = Problem(60, Open("Ada", DateTimeZone.Utc, 9, 12)) with
        {
            Constraints = [Avoid(9, 11, weight: 2), Avoid(11, 12, weight: 1)],
        };
        var solution = MeetingSolver.Solve(problem);
        Assert.Equal(At(DateTimeZone.Utc, 11), solution.Best!.Value.Start);
        Assert.Equal(1, solution.CostOf(solution.Best.Value));
        Assert.Equal(At(DateTimeZone.Utc, 9), MeetingSolver.Solve(problem with { Constraints = [Avoid(9, 12, weight: 2)] }).Best!.Value.Start);
        Assert.Null(MeetingSolver.Solve(problem with { Constraints = [Avoid(9, 12, weight: null)] }).Best);
    }

    [Fact]
    public void Where_the_earliest_is_not_asked_for_equals_are_alike()
    {
        var problem = Problem(60, Open("Ada", DateTimeZone.Utc, 9, 12)) with { PrefersEarliest = false };
        var solution = MeetingSolver.Solve(problem);
        Assert.True(solution.IsBest(Slot(10)));
        Assert.False(MeetingSolver.Solve(problem with { PrefersEarliest = true }).IsBest(Slot(10)));
    }

    [Fact]
    public void The_meeting_has_to_be_over_at_the_deadline_and_may_be_just_then()
    {
        var problem = Problem(60, Open("Ada", DateTimeZone.Utc, 9, 12)) with { Deadline = At(DateTimeZone.Utc, 10) };
        Assert.Equal([Slot(9)], MeetingSolver.Solve(problem with { Grid = new SlotGrid(30, DateTimeZone.Utc) }).Slots());
        Assert.Equal(SlotFaultKind.AfterDeadline, SlotCheck.Find(problem, Slot(10))!.Kind);
    }

    [Fact]
    public void The_grid_stands_on_the_clock_of_its_zone()
    {
        var kathmandu = DateTimeZoneProviders.Tzdb["Asia/Kathmandu"];
        var problem = Problem(30, Open("Ada", DateTimeZone.Utc, 9, 11)) with { Grid = new SlotGrid(30, kathmandu) };
        Assert.Equal([15, 45, 15], MeetingSolver.Solve(problem).Slots().Select(slot => slot.Start.InUtc().Minute));
    }

    [Fact]
    public void Each_fault_is_named_with_its_owner()
    {
        var problem = Problem(60, Open("Ada", DateTimeZone.Utc, 9, 12), new Attendee { Name = "Bo", Zone = DateTimeZone.Utc, Busy = [CivilRange.On(Day, new(9, 0), new(9, 30))] }) with
        {
            Constraints = [Avoid(11, 12, weight: null)],
        };
        Assert.Equal(new SlotFault(SlotFaultKind.Busy, "Bo"), SlotCheck.Find(problem, Slot(9)));
        Assert.Equal(new SlotFault(SlotFaultKind.NotOpen, "Ada"), SlotCheck.Find(problem, Slot(12)));
        Assert.Equal(new SlotFault(SlotFaultKind.Constraint, "Cy"), SlotCheck.Find(problem, Slot(11)));
        Assert.Equal(SlotFaultKind.WrongLength, SlotCheck.Find(problem, new Interval(At(DateTimeZone.Utc, 9), At(DateTimeZone.Utc, 11)))!.Kind);
        Assert.Equal(SlotFaultKind.OutsideWindows, SlotCheck.Find(problem, Slot(25))!.Kind);
        Assert.Null(SlotCheck.Find(problem, Slot(10)));
    }

    private static MeetingProblem Problem(int minutes, params IReadOnlyList<Attendee> attendees) => new()
    {
        Length = Duration.FromMinutes(minutes),
        Windows = [Window(Day)],
        Attendees = attendees,
    };

    private static Attendee Open(string name, DateTimeZone zone, int from, int to, LocalDate? day = null) =>
        new() { Name = name, Zone = zone, Open = [CivilRange.On(day ?? Day, new(from, 0), new(to, 0))] };

    private static MeetingConstraint Avoid(int from, int to, int? weight) =>
        new() { Owner = "Cy", Zone = DateTimeZone.Utc, Avoid = [CivilRange.On(Day, new(from, 0), new(to, 0))], Weight = weight };

    private static Interval Window(LocalDate day) => new(day.AtMidnight().InUtc().ToInstant(), day.PlusDays(1).AtMidnight().InUtc().ToInstant());

    private static Instant At(DateTimeZone zone, int hour) => Day.AtMidnight().PlusHours(hour).InZoneStrictly(zone).ToInstant();

    private static Interval Slot(int hour) => new(At(DateTimeZone.Utc, hour), At(DateTimeZone.Utc, hour) + Duration.FromHours(1));
}
