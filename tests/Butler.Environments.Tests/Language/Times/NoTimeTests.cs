using Butler.Environments.Language.Times;

namespace Butler.Environments.Tests.Language.Times;

public sealed class NoTimeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("buy milk")]
    [InlineData("book room 12")]
    [InlineData("upgrade to version 3.1")]
    [InlineData("pay invoice 4471")]
    [InlineData("a table for 3 people")]
    [InlineData("call +49 30 1234567")]
    [InlineData("call 555-0142")]
    [InlineData("may I borrow your drill")]
    [InlineData("they march on parade")]
    [InlineData("give me a second")]
    [InlineData("the sun is bright")]
    [InlineData("Ask April about the budget")]
    [InlineData("it costs $12")]
    [InlineData("support 24/7")]
    [InlineData("the ratio is 80:20")]
    [InlineData("read pages 3-7")]
    [InlineData("add 1/2 cup of sugar")]
    [InlineData("server 192.168.10.12")]
    [InlineData("we will be 4")]
    [InlineData("he sat down")]
    [InlineData("they won 3-1")]
    [InlineData("spend a quarter of the budget")]
    [InlineData("good morning everyone")]
    [InlineData("at least 50% of the seats")]
    [InlineData("the second option of the list")]
    [InlineData("dial 911 in an emergency")]
    [InlineData("at 10 Downing Street")]
    public void Numbers_and_words_that_are_no_times_are_left_alone(string text) =>
        Assert.Null(TimeReader.Default.Read(text, Notation.Now));

    [Theory]
    [InlineData("30 February")]
    [InlineData("31 April at 9")]
    [InlineData("29 Feb 2027")]
    [InlineData("meet at 25:99")]
    [InlineData("2026-13-45")]
    [InlineData("the fifth Monday of February 2027")]
    [InlineData("every 31 June")]
    [InlineData("from 28 to 31 June")]
    public void What_does_not_exist_is_refused_with_a_reason(string text)
    {
        var refusal = Assert.IsType<TimeValue.Impossible>(TimeReader.Default.Read(text, Notation.Now)?.Value);

        Assert.EndsWith(".", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_refusal_says_how_many_days_the_month_has()
    {
        var refusal = (TimeValue.Impossible)TimeReader.Default.Read("29 Feb 2027", Notation.Now)!.Value;

        Assert.Equal("February has 28 days in 2027; there is no 29 February.", refusal.Reason);
    }
}
