using System.Text;
using Butler.Environments.Language.Routing;

namespace Butler.Environments.Tests.Language.Routing;

public sealed class HostileTextTests
{
    private const int Huge = 100_000;

    public static TheoryData<string> Hostile =>
    [
        "", " ", "\0", "\0\0remind\0me", "\uD800", "\uDC00 remind me \uD83D", "?", "'", "''''", "n't", "'s", "-", "@", "@@", "a@", "@a",
        ".", "...", ":", "1:", "e-", "e-e-e-", "\u200B", "\u0301\u0301", "don't", "don't don't don't", "not", "instead of", "with", "write",
        "I am", "let know", "let x know", "tell", "remind", "ask", "called", "notes of", "Ltd", "if", "when", "when,", "and and and", "why",
        "\u202Eremind me\u202C", "\uFFFF\uFFFE", "😀 😀", "İ", "ﬀ", "a\rb\nc\u2028d",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_text_throws_and_every_answer_is_well_formed(string text) => WellFormed(text);

    [Fact]
    public void Empty_text_is_nobodys_with_little_confidence()
    {
        var routing = TodoRouter.Default.Route(" \t\n");

        Assert.Equal((AgentName.None, Tier.Unclassified), (routing.Agent, routing.Tier));
        Assert.InRange(routing.Confidence, 0, 0.3);
        Assert.Empty(routing.Evidence);
        Assert.False(TodoRouter.Default.IsQuestion(string.Empty));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("a'")]
    [InlineData("don't ")]
    [InlineData("let ")]
    [InlineData("tell tell ")]
    [InlineData("don't, ")]
    [InlineData("if ")]
    [InlineData(",")]
    [InlineData("remind me ")]
    [InlineData("\u0301")]
    [InlineData("a\u0301")]
    [InlineData("\uD800")]
    [InlineData("1:")]
    public void A_hundred_thousand_characters_are_routed(string piece)
    {
        var text = new StringBuilder(Huge).Insert(0, piece, Huge / piece.Length).ToString();

        // A quadratic router would need minutes here; a timing belongs into a benchmark.
        WellFormed(text);
    }

    [Fact]
    public void Random_strings_never_throw()
    {
        var state = 88172645463325252UL;
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder();
            for (var length = Next(ref state) % 60; length > 0; length--)
            {
                var pick = Next(ref state);
                text.Append(pick % 3 == 0 ? (char)(pick >> 20) : " ,.'-@:?aeinotrs"[(int)(pick >> 20) & 15]);
            }

            WellFormed(text.ToString());
        }
    }

    [Fact]
    public void All_threads_get_the_same_answer()
    {
        const string Text = "remind me to take my pills every morning at 8";
        var expected = TodoRouter.Default.Route(Text);

        Parallel.For(0, 2000, _ => Assert.Equivalent(expected, TodoRouter.Default.Route(Text)));
    }

    private static ulong Next(ref ulong state)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state;
    }

    private static void WellFormed(string text)
    {
        var routing = TodoRouter.Default.Route(text);
        _ = TodoRouter.Default.IsQuestion(text);

        Assert.InRange(routing.Confidence, 0, 1);
        Assert.Equal(routing.Agent == AgentName.None, routing.Tier == Tier.Unclassified);
        var from = 0;
        foreach (var word in routing.Evidence)
        {
            from = text.IndexOf(word, from, StringComparison.Ordinal) + word.Length;
            Assert.True(from >= word.Length, word);
        }
    }
}
