using Butler.Environments.Language.Routing;

namespace Butler.Environments.Tests.Language.Routing;

/// <summary>What the make-up of a sentence says, whatever its words.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("Get Ludo and me in one room at 3pm on Monday")]
    [InlineData("the roofers and me, 15:30 tomorrow")]
    [InlineData("natter with Ottoline every Tuesday at 5pm")]
    [InlineData("Saturday at ten is Milo's recital, put it in my calendar")]
    public void Who_takes_part_at_a_time_makes_it_an_appointment(string text) => Goes(AgentName.Meeting, text);

    [Theory]
    [InlineData("Milo has fencing on Mondays at 5")]
    [InlineData("My aunt takes her drops at 7 in the morning and 7 at night")]
    [InlineData("our vault number is 17-40")]
    public void A_time_in_what_is_told_of_somebody_is_to_be_remembered(string text) => Goes(AgentName.Knowledge, text);

    [Theory]
    [InlineData("So that Ottoline does not forget the picnic, email her the date", AgentName.Email)]
    [InlineData("No reminder and no mail, only remember it: Ottoline hates kale", AgentName.Knowledge)]
    public void What_a_side_clause_or_a_list_denies_is_no_refusal_of_the_rest(string text, AgentName agent) => Goes(agent, text);

    [Theory]
    [InlineData("No reply to the surveyor, please. I have answered already.")]
    [InlineData("I would have wanted a call with the surveyor, but it is settled.")]
    public void What_is_done_or_would_have_been_is_nobodys(string text) => Goes(AgentName.None, text);

    [Theory]
    [InlineData("Mail the foreman that the crane is late. My migraine is none of their business.", Tier.Professional)]
    [InlineData("Reply to the mail from the knitting group: count me in", Tier.Personal)]
    public void An_aside_and_a_circle_of_friends_weigh_what_they_are(string text, Tier tier) => Assert.Equal(tier, TodoRouter.Default.Route(text).Tier);

    private static void Goes(AgentName agent, string text) => Assert.Equal(agent, TodoRouter.Default.Route(text).Agent);
}
