using Butler.Environments.Language.Routing;

namespace Butler.Environments.Tests.Language.Routing;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("When is Asha's birthday?")]
    [InlineData("what is in my inbox?")]
    [InlineData("who did I meet at the fair in Lyon?")]
    [InlineData("what did I promise Leo?")]
    [InlineData("Whats Moms birthday")]
    [InlineData("Could you tell me where my sister lives?")]
    [InlineData("what does the client prefer, calls or mails?")]
    [InlineData("How many meetings do I have on Monday?")]
    [InlineData("Do I have any unread mail?")]
    [InlineData("Is Jonas vegetarian?")]
    [InlineData("remind me what the wifi password is")]
    [InlineData("when should I take my antibiotics?")]
    public void A_question_about_the_users_world_is_the_knowledge_agents(string text)
    {
        Assert.True(TodoRouter.Default.IsQuestion(text));
        Assert.Equal(AgentName.Knowledge, TodoRouter.Default.Route(text).Agent);
    }

    [Theory]
    [InlineData("what's the capital of Peru?")]
    [InlineData("who wrote Hamlet?")]
    [InlineData("how do I bake sourdough?")]
    [InlineData("why is the sky blue")]
    [InlineData("how old are you?")]
    [InlineData("what time does the pharmacy close")]
    [InlineData("what should I wear tomorrow?")]
    public void A_question_about_the_world_at_large_is_nobodys(string text)
    {
        Assert.False(TodoRouter.Default.IsQuestion(text));
        Assert.Equal(AgentName.None, TodoRouter.Default.Route(text).Agent);
    }

    [Theory]
    [InlineData("Can you set up a call with Hana?")]
    [InlineData("Would you mind emailing Bruno?")]
    [InlineData("Could you remind me to stretch?")]
    [InlineData("Why don't we meet on Thursday with Sven?")]
    [InlineData("remember that Asha's birthday is on 3 May")]
    public void A_request_in_the_form_of_a_question_is_no_question(string text) =>
        Assert.False(TodoRouter.Default.IsQuestion(text));
}
