using Butler.Environments.Language.Times;

namespace Butler.Environments.Tests.Language.Times;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("stretch daily", "FREQ=DAILY")]
    [InlineData("every single day", "FREQ=DAILY")]
    [InlineData("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    [InlineData("every weekend", "FREQ=WEEKLY;BYDAY=SA,SU")]
    [InlineData("weekly on Tue and Thu", "FREQ=WEEKLY;BYDAY=TU,TH")]
    [InlineData("Mondays and Fridays", "FREQ=WEEKLY;BYDAY=MO,FR")]
    [InlineData("every Monday through Friday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    [InlineData("every other Wednesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")]
    [InlineData("each four weeks", "FREQ=WEEKLY;INTERVAL=4")]
    [InlineData("every third week", "FREQ=WEEKLY;INTERVAL=3")]
    [InlineData("fortnightly", "FREQ=WEEKLY;INTERVAL=2")]
    [InlineData("every 20 minutes", "FREQ=MINUTELY;INTERVAL=20")]
    [InlineData("monthly on the 3rd", "FREQ=MONTHLY;BYMONTHDAY=3")]
    [InlineData("the 10th of every month", "FREQ=MONTHLY;BYMONTHDAY=10")]
    [InlineData("the last day of each month", "FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("last Friday of each month", "FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("every second Tuesday of the month", "FREQ=MONTHLY;BYDAY=2TU")]
    [InlineData("every couple of weeks", "FREQ=WEEKLY;INTERVAL=2")]
    [InlineData("once per three days", "FREQ=DAILY;INTERVAL=3")]
    [InlineData("every 4pm", "FREQ=DAILY;BYHOUR=16;BYMINUTE=0")]
    [InlineData("quarterly", "FREQ=MONTHLY;INTERVAL=3")]
    [InlineData("twice a year", "FREQ=MONTHLY;INTERVAL=6")]
    [InlineData("once a week", "FREQ=WEEKLY")]
    [InlineData("yearly on 5 May", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5")]
    [InlineData("every August 9th", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=9")]
    [InlineData("5 May every year", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5")]
    public void A_rule_names_what_the_words_name(string text, string rule) => Assert.Equal("recurrence " + rule, Notation.Best(text));

    [Theory]
    [InlineData("remind me every day at 9", "FREQ=DAILY;BYHOUR=9;BYMINUTE=0")]
    [InlineData("every weekday at 7", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=7;BYMINUTE=0")]
    [InlineData("each morning at 7", "FREQ=DAILY;BYHOUR=7;BYMINUTE=0")]
    [InlineData("every evening at 7", "FREQ=DAILY;BYHOUR=19;BYMINUTE=0")]
    [InlineData("at 18:30 every Tuesday", "FREQ=WEEKLY;BYDAY=TU;BYHOUR=18;BYMINUTE=30")]
    [InlineData("Thursdays at half past four pm", "FREQ=WEEKLY;BYDAY=TH;BYHOUR=16;BYMINUTE=30")]
    [InlineData("every Friday afternoon at 3", "FREQ=WEEKLY;BYDAY=FR;BYHOUR=15;BYMINUTE=0")]
    [InlineData("remind me every day to stretch at 11:00", "FREQ=DAILY;BYHOUR=11;BYMINUTE=0")]
    [InlineData("weekly call with Ann on Thursday at 4pm", "FREQ=WEEKLY;BYDAY=TH;BYHOUR=16;BYMINUTE=0")]
    public void A_clock_time_goes_into_the_rule(string text, string rule) => Assert.Equal("recurrence " + rule, Notation.Best(text));

    [Fact]
    public void A_repetition_keeps_the_zone_of_its_clock_time()
    {
        var reading = TimeReader.Default.Read("every Monday at 9:00 CET", Notation.Now)!;

        Assert.Equal("Europe/Paris", reading.Zone);
    }
}
