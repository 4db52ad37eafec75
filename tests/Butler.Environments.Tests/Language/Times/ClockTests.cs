using Butler.Environments.Language.Times;
using NodaTime;

namespace Butler.Environments.Tests.Language.Times;

public sealed class ClockTests
{
    [Theory]
    [InlineData("take the pill at 7", "time 07:00:00")]
    [InlineData("take the pill at 3pm", "time 15:00:00")]
    [InlineData("take the pill at 3 p.m.", "time 15:00:00")]
    [InlineData("take the pill at 15:00", "time 15:00:00")]
    [InlineData("take the pill at 15h", "time 15:00:00")]
    [InlineData("take the pill at 15h45", "time 15:45:00")]
    [InlineData("take the pill at 8.30pm", "time 20:30:00")]
    [InlineData("take the pill at 340pm", "time 15:40:00")]
    [InlineData("take the pill at 0730", "time 07:30:00")]
    [InlineData("take the pill at 10:15:30 am", "time 10:15:30")]
    [InlineData("take the pill at 12am", "time 00:00:00")]
    [InlineData("take the pill at 12pm", "time 12:00:00")]
    [InlineData("bed by 10", "time 10:00:00")]
    public void A_clock_time_in_digits(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("half past seven", "time 07:30:00")]
    [InlineData("a quarter to nine", "time 08:45:00")]
    [InlineData("twenty-five past 4pm", "time 16:25:00")]
    [InlineData("ten to nine", "time 08:50:00")]
    [InlineData("three minutes to noon", "time 11:57:00")]
    [InlineData("wake me at six fifteen", "time 06:15:00")]
    [InlineData("six twenty pm", "time 18:20:00")]
    [InlineData("nine oh five am", "time 09:05:00")]
    [InlineData("seven o'clock", "time 07:00:00")]
    [InlineData("7 o’clock", "time 07:00:00")]
    [InlineData("six in the evening", "time 18:00:00")]
    [InlineData("8 at night", "time 20:00:00")]
    [InlineData("half past two in the afternoon", "time 14:30:00")]
    [InlineData("dinner 7.45 in the evening", "time 19:45:00")]
    [InlineData("8 thirty", "time 08:30:00")]
    [InlineData("eleven o clock pm", "time 23:00:00")]
    [InlineData("about nine-ish", "time 09:00:00")]
    [InlineData("ten o'clock mid-morning", "time 10:00:00")]
    [InlineData("yoga in the morning at 6", "time 06:00:00")]
    public void A_clock_time_as_it_is_spoken(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("lunch at noon", "time 12:00:00")]
    [InlineData("at midday", "time 12:00:00")]
    [InlineData("until midnight", "time 00:00:00")]
    [InlineData("coffee mid-morning", "time 10:00:00")]
    [InlineData("midafternoon", "time 14:00:00")]
    [InlineData("by end of day", "time 23:59:59")]
    public void A_clock_time_that_has_a_name(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Theory]
    [InlineData("tomorrow at 3pm", "datetime 2026-05-15T15:00:00")]
    [InlineData("11am on Wednesday", "datetime 2026-05-20T11:00:00")]
    [InlineData("this morning at eight", "datetime 2026-05-14T08:00:00")]
    [InlineData("7 tonight", "datetime 2026-05-14T19:00:00")]
    [InlineData("tonight at 1", "datetime 2026-05-14T01:00:00")]
    [InlineData("on the 20th at 8:00", "datetime 2026-05-20T08:00:00")]
    [InlineData("8pm on 20", "datetime 2026-05-20T20:00:00")]
    [InlineData("14 May 2026 at 15:00", "datetime 2026-05-14T15:00:00")]
    [InlineData("Friday 24:00", "datetime 2026-05-16T00:00:00")]
    [InlineData("eod Friday", "datetime 2026-05-15T23:59:59")]
    [InlineData("tomorrow call the plumber at half past eleven", "datetime 2026-05-15T11:30:00")]
    public void A_clock_time_on_a_day(string text, string expected) => Assert.Equal(expected, Notation.Best(text));

    [Fact]
    public void A_time_without_a_half_of_the_day_may_be_the_other_half()
    {
        var reading = TimeReader.Default.Read("feed the cat at 7", Notation.Now)!;

        Assert.Equal([new TimeValue.Clock(new LocalTime(19, 0))], reading.Alternatives);
    }

    [Theory]
    [InlineData("feed the cat at 7pm")]
    [InlineData("feed the cat at 07:00")]
    [InlineData("feed the cat at 19:00")]
    [InlineData("feed the cat at 8 in the evening")]
    public void A_settled_time_has_no_other_reading(string text) =>
        Assert.Empty(TimeReader.Default.Read(text, Notation.Now)!.Alternatives);

    [Fact]
    public void Day_and_month_that_could_be_swapped_are_the_other_reading()
    {
        var reading = TimeReader.Default.Read("send it on 04/05/2027", Notation.Now)!;

        Assert.Equal(new TimeValue.OnDate(new LocalDate(2027, 4, 5)), reading.Value);
        Assert.Equal([new TimeValue.OnDate(new LocalDate(2027, 5, 4))], reading.Alternatives);
    }
}
