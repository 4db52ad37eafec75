using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.Tests.Scheduling;

public sealed class RecurrenceRuleTests
{
    // Tuesday.
    private static readonly LocalDate Start = new(2026, 5, 5);

    [Theory]
    [InlineData("FREQ=DAILY", "FREQ=DAILY")]
    [InlineData("RRULE:FREQ=DAILY", "FREQ=DAILY")]
    [InlineData("  rrule:freq=weekly;byday=we,mo  ", "FREQ=WEEKLY;BYDAY=MO,WE")]
    [InlineData("BYDAY=MO;FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR, TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,MO,SU", "FREQ=WEEKLY;BYDAY=MO,SU")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;WKST=SU", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("FREQ=DAILY;BYHOUR=9;BYMINUTE=30", "FREQ=DAILY")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("FREQ=MONTHLY;BYDAY=+2TU", "FREQ=MONTHLY;BYDAY=2TU")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")]
    public void A_rule_has_one_spelling(string text, string canonical)
    {
        Assert.True(RecurrenceRule.TryParse(text, out var rule));
        Assert.Equal(canonical, rule.ToString());
        Assert.True(RecurrenceRule.TryParse(canonical, out var again));
        Assert.Equal(rule, again);
        Assert.Equal(rule.GetHashCode(), again.GetHashCode());
        Assert.Equal(canonical, again.ToString());
    }

    [Theory]
    [InlineData("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "FREQ=DAILY")]
    [InlineData("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "FREQ=DAILY")]
    public void Two_rules_that_mean_the_same_have_the_same_text(string text, string canonical)
    {
        Assert.True(RecurrenceRule.TryParse(text, out var rule));
        Assert.Equal(canonical, rule.ToString());
    }

    [Fact]
    public void Every_day_of_every_other_week_is_not_every_day()
    {
        Assert.True(RecurrenceRule.TryParse("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU", out var rule));

        Assert.Equal("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU", rule.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("daily")]
    [InlineData("every Monday")]
    [InlineData("BYDAY=MO")]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=")]
    [InlineData("FREQ=DAILY;FREQ=DAILY")]
    [InlineData("FREQ=DAILY;COUNT=3")]
    [InlineData("FREQ=DAILY;UNTIL=20270101")]
    [InlineData("FREQ=DAILY;BYSETPOS=1")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("FREQ=DAILY;INTERVAL=-1")]
    [InlineData("FREQ=DAILY;INTERVAL=1001")]
    [InlineData("FREQ=DAILY;INTERVAL=1.5")]
    [InlineData("FREQ=WEEKLY;BYDAY=")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("FREQ=WEEKLY;BYDAY=M")]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=6MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=-6MO")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-2")]
    [InlineData("FREQ=MONTHLY;INTERVAL=-1")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=5")]
    [InlineData("FREQ=YEARLY;BYMONTH=13")]
    [InlineData("FREQ=WEEKLY;BYDAY=2MO")]
    [InlineData("FREQ=DAILY;BYDAY=-1FR")]
    public void What_is_no_rule_or_not_supported_is_refused(string? text) => Assert.False(RecurrenceRule.TryParse(text, out _));

    [Theory]
    [InlineData("FREQ=DAILY", "2026-05-05 2026-05-06 2026-05-07")]
    [InlineData("FREQ=DAILY;INTERVAL=3", "2026-05-05 2026-05-08 2026-05-11")]
    [InlineData("FREQ=WEEKLY", "2026-05-05 2026-05-12 2026-05-19")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TH", "2026-05-07 2026-05-11 2026-05-14")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "2026-05-07 2026-05-18 2026-05-21")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "2026-05-10 2026-05-24 2026-06-07")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-05-05 2026-05-06 2026-05-07 2026-05-08 2026-05-11")]
    [InlineData("FREQ=MONTHLY", "2026-05-05 2026-06-05 2026-07-05")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31", "2026-05-31 2026-07-31 2026-08-31 2026-10-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-05-31 2026-06-30 2026-07-31")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2027-02-28 2028-02-29")]
    [InlineData("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10", "2026-05-10 2026-08-10 2026-11-10 2027-02-10")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "2026-05-29 2026-06-26 2026-07-31")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO", "2026-06-01 2026-07-06 2026-08-03")]
    [InlineData("FREQ=MONTHLY;BYDAY=5SA", "2026-05-30 2026-08-29 2026-10-31")]
    [InlineData("FREQ=MONTHLY;BYDAY=-2SU", "2026-05-24 2026-06-21 2026-07-19")]
    [InlineData("FREQ=MONTHLY;BYDAY=1TU,3TU", "2026-05-05 2026-05-19 2026-06-02 2026-06-16")]
    [InlineData("FREQ=YEARLY", "2026-05-05 2027-05-05 2028-05-05")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=14", "2027-03-14 2028-03-14")]
    [InlineData("FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=24", "2026-12-24 2028-12-24")]
    [InlineData("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-11-26 2027-11-25")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2026-11-13 2027-08-13 2028-10-13")]
    [InlineData("FREQ=DAILY;BYMONTHDAY=31", "2026-05-31 2026-07-31")]
    [InlineData("FREQ=DAILY;BYMONTH=7;BYDAY=MO", "2026-07-06 2026-07-13 2026-07-20 2026-07-27 2027-07-05")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;BYMONTH=6", "2026-06-01 2026-06-08 2026-06-15 2026-06-22 2026-06-29 2027-06-07")]
    [InlineData("FREQ=MONTHLY;BYMONTH=9;BYMONTHDAY=3", "2026-09-03 2027-09-03")]
    public void A_rule_holds_on_these_days_and_on_none_between(string text, string days)
    {
        Assert.True(RecurrenceRule.TryParse(text, out var rule));
        var expected = days.Split(' ');
        var found = new List<LocalDate>();
        var from = Start;
        while (found.Count < expected.Length)
        {
            var next = rule.NextOnOrAfter(from, Start);
            Assert.NotNull(next);
            found.Add(next.Value);
            from = next.Value.PlusDays(1);
        }

        Assert.Equal(expected, found.Select(day => day.ToString("uuuu-MM-dd", null)));
    }

    [Fact]
    public void A_rule_does_not_hold_before_its_start()
    {
        Assert.False(RecurrenceRule.Daily.Holds(Start.PlusDays(-1), Start));
        Assert.True(RecurrenceRule.Daily.Holds(Start, Start));
        Assert.Equal(Start, RecurrenceRule.Daily.NextOnOrAfter(Start.PlusDays(-40), Start));
    }

    [Fact]
    public void A_day_that_never_comes_is_never_found()
    {
        Assert.True(RecurrenceRule.TryParse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", out var rule));

        Assert.Null(rule.NextOnOrAfter(Start, Start));
    }

    [Fact]
    public void Leap_day_is_found_right_after_the_last_one()
    {
        Assert.True(RecurrenceRule.TryParse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", out var rule));

        Assert.Equal(new LocalDate(2028, 2, 29), rule.NextOnOrAfter(new LocalDate(2024, 3, 1), new LocalDate(2024, 2, 29)));
    }

    [Fact]
    public void The_ready_made_rules_spell_themselves_as_people_mean_them()
    {
        Assert.Equal("FREQ=DAILY", RecurrenceRule.Daily.ToString());
        Assert.Equal("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", RecurrenceRule.Weekdays.ToString());
        Assert.Equal("FREQ=WEEKLY;BYDAY=MO,TH", RecurrenceRule.Weekly([IsoDayOfWeek.Thursday, IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday]).ToString());
        Assert.Equal("FREQ=MONTHLY;BYMONTHDAY=15", RecurrenceRule.Monthly(15).ToString());
    }

    [Fact]
    public void Seven_weekdays_that_are_listed_are_every_day() =>
        Assert.Equal("FREQ=DAILY", RecurrenceRule.Weekly(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)).ToString());
}
