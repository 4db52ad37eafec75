using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.Tests.PersonalTasks.Truths;

public sealed class ExpectationTests
{
    [Theory]
    [InlineData("FREQ=DAILY", true)]
    [InlineData("freq=daily", false)]
    [InlineData("FREQ=DAILY ", false)]
    [InlineData("", false)]
    public void The_same_value_is_the_same_to_the_letter(string given, bool right) =>
        Assert.Equal(right, new Expectation.Same("frequency", "FREQ=DAILY").Holds(Values("frequency", given)));

    [Fact]
    public void A_value_that_was_not_given_is_never_right()
    {
        Assert.False(new Expectation.Same("tone", "").Holds(Values("body", "x")));
        Assert.False(new Expectation.Says("body", [], []).Holds(Values("tone", "casual")));
    }

    [Theory]
    [InlineData("The audit is done, and the report is ready.", true)]
    [InlineData("AUDIT REPORTS: ready!", true)]
    [InlineData("The audit is ready.", false)]
    [InlineData("The auditor's reporting is already done.", false)]
    [InlineData("", false)]
    public void A_text_has_to_hold_every_word_of_every_fact(string text, bool right) =>
        Assert.Equal(right, new Expectation.Says("body", ["audit report", "is ready"], []).Holds(Values("body", text)));

    [Theory]
    [InlineData("I cannot come, I have therapy.", false)]
    [InlineData("I cannot come, I have another appointment.", true)]
    [InlineData("I cannot come, I see the doctor about my knee.", false)]
    [InlineData("I cannot come, the doctor's bill is due.", true)]
    public void A_text_must_hold_none_of_what_is_private(string text, bool right) =>
        Assert.Equal(right, new Expectation.Says("body", ["cannot come"], ["therapy", "doctor knee"]).Holds(Values("body", text)));

    [Fact]
    public void A_line_may_not_hold_every_word_there_is()
    {
        var line = Expectation.Says.Line("title", ["budget"]);
        var sixteen = string.Join(' ', Enumerable.Range(1, Expectation.Says.MostWordsOfALine - 1).Select(number => $"word{number}"));

        Assert.True(line.Holds(Values("title", "Budget " + sixteen)));
        Assert.False(line.Holds(Values("title", "Budget onemore " + sixteen)));
    }

    [Fact]
    public void A_copy_of_the_to_do_is_no_mail()
    {
        var says = new Expectation.Says("body", ["report", "ready"], []) { Copied = "Email Tomas that the report is ready" };

        Assert.True(says.Holds(Values("body", "The report is ready.")));
        Assert.True(says.Holds(Values("body", "Hi Tomas, the report is ready.")));
        Assert.False(says.Holds(Values("body", "Email Tomas that the report is ready")));
        Assert.False(says.Holds(Values("body", "Please: that the report is ready, so email Tomas. Thanks!")));
    }

    [Theory]
    [InlineData("Zoë's birthday", "ZOE birthday")]
    [InlineData("3rd of May", "3 May")]
    [InlineData("14 September", "14 sep")]
    [InlineData("the reports", "Report")]
    [InlineData("a glass of tea", "glass tea")]
    [InlineData("maple-seven", "maple seven")]
    public void Texts_that_tell_the_same_in_other_small_words_have_the_same_fact_words(string one, string other) =>
        Assert.Equal(FactWords.In(one).Order(), FactWords.In(other).Order());

    [Theory]
    [InlineData("3 May", "4 May")]
    [InlineData("glass", "glas")]
    [InlineData("I like tea", "I dislike tea")]
    [InlineData("not before ten", "before ten")]
    public void Texts_that_tell_something_else_do_not(string one, string other) =>
        Assert.NotEqual(FactWords.In(one).Order(), FactWords.In(other).Order());

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the of and my")]
    [InlineData("?!…—")]
    [InlineData("\uD83D")]
    public void A_text_without_content_has_no_fact_words(string text) => Assert.Empty(FactWords.In(text));

    private static Dictionary<string, string> Values(string name, string value) => new() { [name] = value };
}
