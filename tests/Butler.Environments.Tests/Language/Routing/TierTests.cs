using Butler.Environments.Language.Routing;

namespace Butler.Environments.Tests.Language.Routing;

public sealed class TierTests
{
    [Theory]
    [InlineData("remind me about the meeting with my therapist")]
    [InlineData("schedule a call with mum")]
    [InlineData("the family dinner with grandma on Saturday")]
    [InlineData("Book my son's dentist visit for Monday afternoon")]
    [InlineData("Email grandma the pictures from the recital")]
    [InlineData("hydrate")]
    [InlineData("block two hours for focus")]
    [InlineData("Dinner with my parents on Sunday at 7")]
    public void Health_family_and_habits_are_personal(string text) => Weighs(Tier.Personal, text);

    [Theory]
    [InlineData("set up a presentation about a gym chain for Monday")]
    [InlineData("meeting with a client called Dr. Health Ltd")]
    [InlineData("email the yoga studio chain about our proposal")]
    [InlineData("Demo of the medication tracker for the investors on Monday at 10")]
    [InlineData("mail accounting about the health-insurance invoice")]
    [InlineData("Discuss the partnership with Nils on Monday")]
    [InlineData("dinner with the client on Sunday at 7")]
    [InlineData("remember to send the report")]
    [InlineData("write down that the client prefers mornings")]
    public void Work_is_professional_even_where_it_sounds_personal(string text) => Weighs(Tier.Professional, text);

    [Theory]
    [InlineData("buy a present for mum's birthday")]
    [InlineData("don't call the client")]
    [InlineData("")]
    public void What_is_nobodys_is_unclassified(string text) => Weighs(Tier.Unclassified, text);

    private static void Weighs(Tier tier, string text) => Assert.Equal(tier, TodoRouter.Default.Route(text).Tier);
}
