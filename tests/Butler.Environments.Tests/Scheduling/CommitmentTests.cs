using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.Tests.Scheduling;

public sealed class CommitmentTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Tuesday = new(2026, 5, 5);

    [Fact]
    public void A_single_commitment_is_on_its_date_alone()
    {
        var dentist = Make(null, Tuesday, "10:00", "11:00");

        Assert.True(dentist.IsOn(Tuesday));
        Assert.False(dentist.IsOn(Tuesday.PlusDays(7)));
        Assert.False(dentist.IsOn(Tuesday.PlusDays(-1)));
    }

    [Fact]
    public void A_repeated_commitment_has_always_been_there_unless_it_has_a_first_day()
    {
        Assert.True(Make("FREQ=WEEKLY;BYDAY=TU", null, "18:00", "19:00").IsOn(Tuesday.PlusWeeks(-500)));
        Assert.False(Make("FREQ=WEEKLY;BYDAY=TU", Tuesday, "18:00", "19:00").IsOn(Tuesday.PlusWeeks(-1)));
        Assert.True(Make("FREQ=WEEKLY;BYDAY=TU", Tuesday, "18:00", "19:00").IsOn(Tuesday));
    }

    [Fact]
    public void A_commitment_without_date_and_rule_is_on_no_day() => Assert.False(Make(null, null, "18:00", "19:00").IsOn(Tuesday));

    [Fact]
    public void It_takes_the_time_that_the_users_clock_shows()
    {
        var dinner = Make("FREQ=DAILY", null, "19:00", "20:30");

        Assert.Equal(new Interval(Utc(5, 5, 17, 0), Utc(5, 5, 18, 30)), dinner.On(Tuesday, Berlin));
        Assert.Equal(new Interval(Utc(1, 5, 18, 0), Utc(1, 5, 19, 30)), dinner.On(new LocalDate(2026, 1, 5), Berlin));
    }

    [Fact]
    public void An_end_at_or_before_the_start_means_the_next_day()
    {
        Assert.Equal(new Interval(Utc(5, 5, 20, 0), Utc(5, 6, 4, 0)), Make("FREQ=DAILY", null, "22:00", "06:00").On(Tuesday, Berlin));
        Assert.Equal(new Interval(Utc(5, 5, 20, 0), Utc(5, 5, 22, 0)), Make("FREQ=DAILY", null, "22:00", "00:00").On(Tuesday, Berlin));
        Assert.Equal(Duration.FromDays(1), Make("FREQ=DAILY", null, "08:00", "08:00").On(Tuesday, Berlin).Duration);
    }

    [Fact]
    public void The_night_of_the_change_is_an_hour_shorter_or_longer()
    {
        var night = Make("FREQ=DAILY", null, "22:00", "06:00");

        Assert.Equal(Duration.FromHours(7), night.On(new LocalDate(2026, 3, 28), Berlin).Duration);
        Assert.Equal(Duration.FromHours(9), night.On(new LocalDate(2026, 10, 24), Berlin).Duration);
    }

    [Fact]
    public void A_commitment_in_the_hour_that_the_clocks_skip_does_not_end_before_it_begins()
    {
        var feeding = Make("FREQ=DAILY", null, "02:30", "03:15").On(new LocalDate(2026, 3, 29), Berlin);

        Assert.Equal(Utc(3, 29, 1, 30), feeding.Start);
        Assert.True(feeding.Duration >= Duration.Zero);
    }

    private static Commitment Make(string? rule, LocalDate? date, string start, string end) => new()
    {
        Title = "Something",
        Recurrence = rule,
        Date = date,
        Start = NodaTime.Text.LocalTimePattern.GeneralIso.Parse(start + ":00").Value,
        End = NodaTime.Text.LocalTimePattern.GeneralIso.Parse(end + ":00").Value,
    };

    private static Instant Utc(int month, int day, int hour, int minute) => Instant.FromUtc(2026, month, day, hour, minute);
}
