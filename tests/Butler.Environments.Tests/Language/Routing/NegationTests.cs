using Butler.Environments.Language.Routing;

namespace Butler.Environments.Tests.Language.Routing;

public sealed class NegationTests
{
    [Theory]
    [InlineData("do not email the client")]
    [InlineData("Don’t e-mail the client!")]
    [InlineData("please don't schedule anything on Friday")]
    [InlineData("don't remind me about the gym")]
    [InlineData("There's no need to reply to Omar")]
    [InlineData("Please do not call, email or text the vendor")]
    [InlineData("Don't, under any circumstances, email the vendor")]
    [InlineData("Never mind the meeting")]
    [InlineData("Stop emailing the vendor")]
    [InlineData("Nothing to send to Omar today")]
    public void A_negated_act_is_no_act(string text) => GoesTo(AgentName.None, text);

    [Theory]
    [InlineData("don't email, call", AgentName.Meeting)]
    [InlineData("Don't write him, book a meeting instead", AgentName.Meeting)]
    [InlineData("Instead of emailing Dana, set up a meeting with her", AgentName.Meeting)]
    [InlineData("call her instead of emailing", AgentName.Meeting)]
    [InlineData("Rather than calling, email the supplier", AgentName.Email)]
    [InlineData("Don't call Bruno, send him an email", AgentName.Email)]
    [InlineData("don't set up a meeting with Ann but email her the numbers", AgentName.Email)]
    [InlineData("don't schedule a meeting, just remind me at 5", AgentName.Habit)]
    public void The_act_that_remains_is_the_one_to_do(string text, AgentName agent) => GoesTo(agent, text);

    [Theory]
    [InlineData("don't forget to take the pills", AgentName.Habit)]
    [InlineData("don't forget my pills", AgentName.Habit)]
    [InlineData("never miss my insulin", AgentName.Habit)]
    [InlineData("make sure I don't miss yoga", AgentName.Habit)]
    [InlineData("don't let me forget the insulin", AgentName.Habit)]
    [InlineData("remind me not to drink coffee after 4", AgentName.Habit)]
    [InlineData("don't forget that Lea hates surprises", AgentName.Knowledge)]
    [InlineData("the client doesn't want calls before ten", AgentName.Knowledge)]
    [InlineData("I don't drink coffee", AgentName.Knowledge)]
    public void What_only_looks_like_a_negation_takes_nothing_back(string text, AgentName agent) => GoesTo(agent, text);

    private static void GoesTo(AgentName agent, string text) =>
        Assert.Equal(agent, TodoRouter.Default.Route(text).Agent);
}
