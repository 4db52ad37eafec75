using Butler.Environments.Language.Routing;

namespace Butler.Environments.Tests.Language.Routing;

/// <summary>Words that merely contain a telling word, or carry it in another sense.</summary>
public sealed class WordBoundaryTests
{
    [Theory]
    [InlineData("wear a mask on the train")]
    [InlineData("throw out the basketball")]
    [InlineData("the way is unknown")]
    [InlineData("it basically rained")]
    [InlineData("typically loud")]
    [InlineData("eat locally")]
    [InlineData("recall the recipe")]
    [InlineData("dust the projector")]
    [InlineData("watermelon")]
    [InlineData("read a chapter of Atomic Habits")]
    [InlineData("gymnastics.example is down")]
    [InlineData("reminderless emailish meetingly")]
    public void A_word_inside_a_word_says_nothing(string text) =>
        Assert.Equal(AgentName.None, TodoRouter.Default.Route(text).Agent);

    [Theory]
    [InlineData("call about the partnership on Monday", Tier.Professional)]
    [InlineData("email sam@yoga-mum.example about the invoice", Tier.Professional)]
    [InlineData("visit from the midwife, put it on the calendar", Tier.Personal)]
    public void Parts_of_words_do_not_sway_the_tier(string text, Tier tier) =>
        Assert.Equal(tier, TodoRouter.Default.Route(text).Tier);

    [Theory]
    [InlineData("she replied; reply to her", "reply to")]
    [InlineData("scheduling a meeting", "scheduling")]
    public void Word_forms_count_as_their_word(string text, string evidence) =>
        Assert.Contains(evidence, TodoRouter.Default.Route(text).Evidence);
}
