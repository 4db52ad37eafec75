using Butler.Environments.Language.Routing;

namespace Butler.Environments.Tests.Language.Routing;

/// <summary>What does not change the meaning does not change the route.</summary>
public sealed class StabilityTests
{
    public static TheoryData<string> Todos =>
    [
        "set up a call with our new supplier for Tuesday",
        "don't email Dana, book a meeting instead",
        "email the design team that the review moved",
        "remember that Asha's birthday is on 3 May",
        "remind me to take my pills at 8",
        "make sure I don't miss yoga",
        "buy bread on the way home",
        "book my son's dentist visit for Monday",
    ];

    public static TheoryData<string> Requests =>
    [
        "set up a call with our new supplier for Tuesday",
        "email the design team that the review moved",
        "remind me to take my pills at 8",
        "buy bread on the way home",
        "add the vendor review to my calendar",
        "forward the contract to legal",
    ];

    [Theory]
    [MemberData(nameof(Todos))]
    public void Case_does_not_matter(string text)
    {
        Same(text, text.ToUpperInvariant());
        Same(text, char.ToUpperInvariant(text[0]) + text[1..]);
    }

    [Theory]
    [MemberData(nameof(Todos))]
    public void Punctuation_and_blanks_do_not_matter(string text)
    {
        Same(text, text + ".");
        Same(text, text + "!!!");
        Same(text, "  - " + text.Replace(" ", "   ", StringComparison.Ordinal) + " \t");
        Same(text, $"\"{text}\"");
    }

    [Theory]
    [MemberData(nameof(Todos))]
    public void Typography_does_not_matter(string text)
    {
        Same(text, text.Replace('\'', '\u2019'));
        Same(text, text.Replace("'", string.Empty, StringComparison.Ordinal));
        Same(text, text.Replace("e", "e\u0301", StringComparison.Ordinal));
        Same(text, text.Replace('e', '\u00E9').Replace('o', '\u00F6'));
        Same(text, string.Concat(text.Select(letter => letter is > ' ' and < '\u007F' ? (char)(letter + 0xFEE0) : letter)));
        Same(text, string.Join('\u200B', text.ToCharArray()));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Courtesy_does_not_matter(string text)
    {
        Same(text, "could you please " + text);
        Same(text, "Hey Butler, " + text + ", thanks");
        Same(text, "I need you to " + text);
        Same(text, "I'd like you to " + text + " please");
        Same(text, "is it possible for you to " + text + "?");
        Same(text, "ok so can you just " + text);
        Same(text, "When you get a chance, " + text);
    }

    [Theory]
    [InlineData("remind me on Friday to call Bob", "on Friday remind me to call Bob")]
    [InlineData("remind me on Friday to call Bob", "Friday: remind me to call Bob")]
    [InlineData("put the physio visit in my diary for Thursday", "for Thursday, put in my diary the physio visit")]
    [InlineData("email Bruno the numbers tomorrow", "tomorrow, email the numbers to Bruno")]
    [InlineData("meet Ines at 3 if the room is free", "if the room is free, meet Ines at 3")]
    [InlineData("call the office when I get home", "when I get home, call the office")]
    [InlineData("book a meeting, don't email Dana", "don't email Dana, book a meeting")]
    public void An_order_of_words_that_keeps_the_meaning_keeps_the_route(string text, string other) => Same(text, other);

    [Fact]
    public void Names_do_not_matter()
    {
        foreach (var name in new[] { "Bob", "Oluwaseun", "Nguyễn", "Zoë", "李雷", "Xqz" })
        {
            Assert.Equal(AgentName.Meeting, TodoRouter.Default.Route($"lunch with {name} on Friday").Agent);
            Assert.Equal(AgentName.Email, TodoRouter.Default.Route($"let {name} know we moved").Agent);
            Assert.Equal(AgentName.Knowledge, TodoRouter.Default.Route($"when is {name}'s birthday?").Agent);
        }
    }

    private static void Same(string text, string other)
    {
        var (left, right) = (TodoRouter.Default.Route(text), TodoRouter.Default.Route(other));
        Assert.Equal((text, left.Agent, left.Tier), (text, right.Agent, right.Tier));
    }
}
