namespace Butler.Environments.Tests.Language.Times;

public sealed class PointTests
{
    [Theory]
    [InlineData("water the plants today", "date 2026-05-14")]
    [InlineData("tomorrow's standup", "date 2026-05-15")]
    [InlineData("what did I miss yesterday?", "date 2026-05-13")]
    [InlineData("the parcel comes the day after tomorrow", "date 2026-05-16")]
    [InlineData("I filed it the day before yesterday", "date 2026-05-12")]
    [InlineData("the day before 5 June", "date 2026-06-04")]
    public void A_day_told_from_today(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("pay the rent on 1 June 2026", "date 2026-06-01")]
    [InlineData("Renew passport by June 3rd, 2027", "date 2027-06-03")]
    [InlineData("the twenty-second of June next year", "date 2027-06-22")]
    [InlineData("on September the ninth nineteen ninety-five", "date 1995-09-09")]
    [InlineData("14. Nov. 2026", "date 2026-11-14")]
    [InlineData("2027 Feb 3", "date 2027-02-03")]
    [InlineData("12/24/2026", "date 2026-12-24")]
    [InlineData("24.12.2026", "date 2026-12-24")]
    [InlineData("2026-12-24", "date 2026-12-24")]
    [InlineData("backup-20260301.zip", "date 2026-03-01")]
    [InlineData("2026/dec/24", "date 2026-12-24")]
    public void A_date_in_full(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("1/2/29", "date 2029-01-02")]
    [InlineData("1/2/35", "date 2035-01-02")]
    [InlineData("1/2/40", "date 1940-01-02")]
    [InlineData("1/2/99", "date 1999-01-02")]
    public void Two_digits_of_a_year_are_filled_up(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("dinner on June 1st", "date 2026-06-01")]
    [InlineData("the exam was on 13 May", "date 2027-05-13")]
    [InlineData("14 May", "date 2026-05-14")]
    [InlineData("her birthday is Feb 29", "date 2028-02-29")]
    [InlineData("taxes are due 4/15", "date 2027-04-15")]
    [InlineData("due by 3-7", "date 2027-03-07")]
    [InlineData("fly on 25/6", "date 2026-06-25")]
    [InlineData("pay on the 20th", "date 2026-05-20")]
    [InlineData("pay on the 13th", "date 2026-06-13")]
    [InlineData("on the thirty-first", "date 2026-05-31")]
    public void A_date_without_a_year_or_month_is_the_next_one_counting_today(string text, string expected) =>
        Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("Call Noor on Thursday", "date 2026-05-14")]
    [InlineData("Call Noor on Wednesday", "date 2026-05-20")]
    public void A_bare_weekday_is_the_next_one_counting_today(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("this Tuesday", "date 2026-05-12")]
    [InlineData("review it next Friday", "date 2026-05-22")]
    [InlineData("last Friday", "date 2026-05-08")]
    [InlineData("previous Sunday", "date 2026-05-10")]
    [InlineData("past Wednesday", "date 2026-05-13")]
    [InlineData("this coming Thursday", "date 2026-05-21")]
    [InlineData("Friday of next week", "date 2026-05-22")]
    [InlineData("next week Friday", "date 2026-05-22")]
    [InlineData("Monday last week", "date 2026-05-04")]
    [InlineData("two Sundays from now", "date 2026-05-24")]
    public void A_weekday_of_a_week_counts_weeks_from_Monday(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("Tuesday 30", "date 2026-06-30")]
    [InlineData("Friday 13th", "date 2026-11-13")]
    [InlineData("Wednesday the 6th", "date 2026-05-06")]
    [InlineData("Monday, 5 June", "date 2026-06-05")]
    [InlineData("the third Tuesday", "date 2026-05-19")]
    [InlineData("first Friday of July", "date 2026-07-03")]
    [InlineData("the last Monday of next month", "date 2026-06-29")]
    public void A_weekday_with_a_day_or_a_rank(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("ping me in 20 minutes", "datetime 2026-05-14T09:40:00")]
    [InlineData("it broke two hours ago", "datetime 2026-05-14T07:20:00")]
    [InlineData("an hour and a half from now", "datetime 2026-05-14T10:50:00")]
    [InlineData("in three days", "date 2026-05-17")]
    [InlineData("a week from Monday", "date 2026-05-25")]
    [InlineData("2 months ago", "date 2026-03-14")]
    [InlineData("in three business days", "date 2026-05-19")]
    [InlineData("the next business day", "date 2026-05-15")]
    [InlineData("the last working day of the month", "date 2026-05-29")]
    [InlineData("four days before yesterday", "date 2026-05-09")]
    public void Clock_units_lead_to_a_moment_and_calendar_units_to_a_day(string text, string expected) =>
        Assert.Equal(expected, Notation.Best(text));
}
