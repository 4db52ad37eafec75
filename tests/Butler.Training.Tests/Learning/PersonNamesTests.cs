using Butler.Environments.Language;
using Butler.Training.Learning.PersonalTasks;

namespace Butler.Training.Tests.Learning;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("Ask Mira Kovač for the keys", "Mira Kovač")]
    [InlineData("Remember the milk", "")]
    [InlineData("Mira Kovač wants the keys back", "Kovač")]
    [InlineData("Thanks! Tell Jean-Luc that it works", "Jean-Luc")]
    [InlineData("send the NASA slides", "")]
    [InlineData("", "")]
    public void Names_are_the_words_whose_capital_no_sentence_gives_them(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PersonNames.In(text, [])));

    [Fact]
    public void Days_are_no_names() => Assert.Equal(["Ana"], PersonNames.In("Call Ana on Sunday", [new TextSpan("Call Ana ".Length, "on Sunday".Length)]));
}
