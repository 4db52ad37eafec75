namespace Butler.Environments.Tests.Language.Times;

public sealed class RangeTests
{
    [Theory]
    [InlineData("what is on this week", "daterange 2026-05-11 2026-05-18")]
    [InlineData("hiking next weekend", "daterange 2026-05-23 2026-05-25")]
    [InlineData("the coming weekend", "daterange 2026-05-16 2026-05-18")]
    [InlineData("last month", "daterange 2026-04-01 2026-05-01")]
    [InlineData("offline this working week", "daterange 2026-05-11 2026-05-16")]
    [InlineData("next quarter", "daterange 2026-07-01 2026-10-01")]
    [InlineData("in March", "daterange 2027-03-01 2027-04-01")]
    [InlineData("this March", "daterange 2026-03-01 2026-04-01")]
    [InlineData("July of 2027", "daterange 2027-07-01 2027-08-01")]
    [InlineData("Q3 2027", "daterange 2027-07-01 2027-10-01")]
    [InlineData("the second half of 2025", "daterange 2025-07-01 2026-01-01")]
    [InlineData("the week before last", "daterange 2026-04-27 2026-05-04")]
    [InlineData("the month of July", "daterange 2026-07-01 2026-08-01")]
    [InlineData("the last quarter of 2025", "daterange 2025-10-01 2026-01-01")]
    [InlineData("2027 week 3", "daterange 2027-01-18 2027-01-25")]
    [InlineData("week 2", "daterange 2026-01-05 2026-01-12")]
    [InlineData("the year 2031", "daterange 2031-01-01 2032-01-01")]
    [InlineData("music of the 1980s", "daterange 1980-01-01 1990-01-01")]
    [InlineData("the 16th century", "daterange 1500-01-01 1600-01-01")]
    public void A_calendar_unit_ends_where_the_next_begins(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("the next 4 days", "daterange 2026-05-15 2026-05-19")]
    [InlineData("the last two weeks", "daterange 2026-04-30 2026-05-14")]
    [InlineData("3 upcoming months", "daterange 2026-05-15 2026-08-15")]
    [InlineData("previous two quarters", "daterange 2025-10-01 2026-04-01")]
    [InlineData("within 40 minutes", "datetimerange 2026-05-14T09:20:00 2026-05-14T10:00:00")]
    [InlineData("the past 2 hours", "datetimerange 2026-05-14T07:20:00 2026-05-14T09:20:00")]
    public void A_counted_stretch_touches_now(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("the first week of 2027", "daterange 2027-01-04 2027-01-11")]
    [InlineData("the last week of August", "daterange 2026-08-24 2026-08-31")]
    [InlineData("first five days of next year", "daterange 2027-01-01 2027-01-06")]
    [InlineData("the last day of next month", "date 2026-06-30")]
    [InlineData("rest of the month", "daterange 2026-05-14 2026-06-01")]
    [InlineData("the week of 9 June", "daterange 2026-06-08 2026-06-15")]
    public void A_part_of_a_longer_stretch(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("away from the 18th to the 22nd", "daterange 2026-05-18 2026-05-22")]
    [InlineData("between Monday and Wednesday", "daterange 2026-05-18 2026-05-20")]
    [InlineData("from next Tuesday to Saturday", "daterange 2026-05-19 2026-05-23")]
    [InlineData("June 5-9", "daterange 2026-06-05 2026-06-09")]
    [InlineData("from 28 Dec to 3 Jan", "daterange 2026-12-28 2027-01-03")]
    [InlineData("Nov 3-Dec 9, 2025", "daterange 2025-11-03 2025-12-09")]
    [InlineData("2019 to 2023", "daterange 2019-01-01 2023-01-01")]
    [InlineData("from June to October", "daterange 2026-06-01 2026-10-01")]
    [InlineData("5/20-5/25", "daterange 2026-05-20 2026-05-25")]
    [InlineData("August 2025 to now", "daterange 2025-08-01 2026-05-14")]
    [InlineData("year to date", "daterange 2026-01-01 2026-05-14")]
    [InlineData("from January to date", "daterange 2026-01-01 2026-05-14")]
    public void From_A_to_B_ends_at_B_as_named(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("from 2 to 4", "timerange 02:00:00 04:00:00")]
    [InlineData("3-5pm", "timerange 15:00:00 17:00:00")]
    [InlineData("9am-5pm", "timerange 09:00:00 17:00:00")]
    [InlineData("from 9 to 5", "timerange 09:00:00 17:00:00")]
    [InlineData("between 5 and 6 in the afternoon", "timerange 17:00:00 18:00:00")]
    [InlineData("from 2pm for 90 minutes", "timerange 14:00:00 15:30:00")]
    [InlineData("from 0730 to 0930", "timerange 07:30:00 09:30:00")]
    [InlineData("tomorrow from 2 to 4pm", "datetimerange 2026-05-15T14:00:00 2026-05-15T16:00:00")]
    [InlineData("rehearse tonight from 8 to 9:15pm", "datetimerange 2026-05-14T20:00:00 2026-05-14T21:15:00")]
    [InlineData("between now and six o'clock", "datetimerange 2026-05-14T09:20:00 2026-05-14T18:00:00")]
    [InlineData("from Monday 9am to Tuesday 5pm", "datetimerange 2026-05-18T09:00:00 2026-05-19T17:00:00")]
    [InlineData("tomorrow from 4pm for 3 hours", "datetimerange 2026-05-15T16:00:00 2026-05-15T19:00:00")]
    [InlineData("tomorrow 2-4", "datetimerange 2026-05-15T02:00:00 2026-05-15T04:00:00")]
    [InlineData("Saturday 10pm-2am", "datetimerange 2026-05-16T22:00:00 2026-05-17T02:00:00")]
    public void A_stretch_of_the_clock(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("jog in the morning", "timerange 08:00:00 12:00:00")]
    [InlineData("call during the afternoon", "timerange 12:00:00 16:00:00")]
    [InlineData("lunch time", "timerange 11:00:00 13:00:00")]
    [InlineData("this evening", "datetimerange 2026-05-14T16:00:00 2026-05-14T20:00:00")]
    [InlineData("tonight", "datetimerange 2026-05-14T20:00:00 2026-05-14T23:59:59")]
    [InlineData("Friday morning", "datetimerange 2026-05-15T08:00:00 2026-05-15T12:00:00")]
    [InlineData("it rained last night", "datetimerange 2026-05-13T20:00:00 2026-05-13T23:59:59")]
    public void A_part_of_the_day(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("5 days starting next Monday", "daterange 2026-05-18 2026-05-23")]
    [InlineData("for 5 days, from tomorrow", "daterange 2026-05-15 2026-05-20")]
    public void A_length_with_its_start_is_a_range(string text, string expected) => Assert.Equal(expected, Notation.Best(text));
}
