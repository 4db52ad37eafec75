namespace Butler.Environments.Tests.Language.Times;

public sealed class LengthTests
{
    [Theory]
    [InlineData("for 45 min", 2700)]
    [InlineData("a 90-minute workshop", 5400)]
    [InlineData("an hour and a half", 5400)]
    [InlineData("1.5 hours", 5400)]
    [InlineData("1h30", 5400)]
    [InlineData("one and a half hours", 5400)]
    [InlineData("half an hour", 1800)]
    [InlineData("three quarters of an hour", 2700)]
    [InlineData("2 hours and 30 minutes", 9000)]
    [InlineData("two weeks", 1_209_600)]
    [InlineData("a couple of days", 172_800)]
    [InlineData("several minutes", 180)]
    [InlineData("six months", 15_552_000)]
    [InlineData("half a year", 15_768_000)]
    [InlineData("2Y", 63_072_000)]
    [InlineData("on leave all week", 604_800)]
    [InlineData("three nights", 259_200)]
    public void A_length_of_time(string text, long seconds) => Assert.Equal($"duration {seconds}", Notation.Best(text));

    [Theory]
    [InlineData("on Friday at 10:30 for 45 minutes", "datetime 2026-05-15T10:30:00", "duration 2700")]
    [InlineData("every Monday at 9 for 45 minutes", "recurrence FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0", "duration 2700")]
    [InlineData("a 30-minute call tomorrow", "duration 1800", "date 2026-05-15")]
    public void A_sentence_may_hold_a_moment_and_a_length(string text, string first, string second) =>
        Assert.Equal([first, second], Notation.All(text));
}
