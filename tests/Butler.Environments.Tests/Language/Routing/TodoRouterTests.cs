using Butler.Environments.Language.Routing;

namespace Butler.Environments.Tests.Language.Routing;

public sealed class TodoRouterTests
{
    [Theory]
    [InlineData("set up a call with our new supplier for Tuesday")]
    [InlineData("dentist appointment Tuesday 10am")]
    [InlineData("weekly one-on-one with Tomas")]
    [InlineData("1:1 with Noor at 3")]
    [InlineData("sync with a colleague on Thursday")]
    [InlineData("every other Tuesday, one-on-one with Imani at 14:00")]
    [InlineData("put the vendor review on my calendar for Monday at 2")]
    [InlineData("I've got therapy on Thursday at five, put it in my calendar")]
    [InlineData("Can we meet Thursday at 4 with Sven from procurement?")]
    [InlineData("Block 30 minutes with Chen on Thursday")]
    [InlineData("Find a time for me and Zainab to review the contract")]
    [InlineData("reschedule the 3pm with Bob")]
    [InlineData("Set aside Friday 10-11 for a review with the auditors")]
    [InlineData("Could you get the whole squad on a call this afternoon?")]
    [InlineData("meeting notes: budget approved, Lena sends slides")]
    [InlineData("File the notes from today's budget call: Omar to update the plan")]
    [InlineData("Here are my notes from the client call. Bob will send the figures by Friday.")]
    public void Events_and_their_records_go_to_the_meeting_agent(string text) => GoesTo(AgentName.Meeting, text);

    [Theory]
    [InlineData("email the design team that the review moved")]
    [InlineData("write back to Ingrid")]
    [InlineData("Write her that we accept the quote")]
    [InlineData("forward the contract to legal")]
    [InlineData("let the client know that we ship Friday")]
    [InlineData("Ask Hugo for the latest figures")]
    [InlineData("could you please draft a polite answer to Hana's mail")]
    [InlineData("Follow up with Globex on the contract")]
    [InlineData("Send the minutes to everyone who was in the call")]
    [InlineData("Schreib eine E-Mail an Klaus wegen des Vertrags")]
    public void Mail_to_write_goes_to_the_email_agent(string text) => GoesTo(AgentName.Email, text);

    [Theory]
    [InlineData("remember that Asha's birthday is on 3 May")]
    [InlineData("Mum's new number is 555 0100")]
    [InlineData("Ravi's e-mail is ravi@forge.example")]
    [InlineData("Save Ines Duarte's email ines@duarte.example")]
    [InlineData("I'm allergic to penicillin")]
    [InlineData("Our client Tarek doesn't take calls before ten")]
    [InlineData("note: Keiko only drinks green tea")]
    [InlineData("Our auditor is now Ms Lindqvist")]
    [InlineData("Henrik has been promoted to head of sales")]
    [InlineData("my daughter's teacher is called Mr Abara")]
    [InlineData("Please address me as Captain")]
    [InlineData("hi there, I am Tamsin")]
    public void Facts_to_keep_go_to_the_knowledge_agent(string text) => GoesTo(AgentName.Knowledge, text);

    [Theory]
    [InlineData("wake me at half past six")]
    [InlineData("vitamins at 8 AM")]
    [InlineData("insulin before breakfast")]
    [InlineData("run at 6")]
    [InlineData("meditate for ten minutes")]
    [InlineData("block two hours for focus")]
    [InlineData("protect my mornings for deep work")]
    [InlineData("Tell me at noon to take the antihistamine")]
    [InlineData("pick up my son at 4")]
    [InlineData("call mum this Sunday")]
    [InlineData("submit the sprint report by the deadline")]
    [InlineData("every morning at 7 do twenty push ups")]
    [InlineData("wish Ana a happy birthday on 4 June")]
    public void Reminders_and_routines_go_to_the_habit_agent(string text) => GoesTo(AgentName.Habit, text);

    [Theory]
    [InlineData("chop a watermelon for the picnic")]
    [InlineData("buy a birthday cake")]
    [InlineData("order pizza for the team")]
    [InlineData("book a table for two at an Italian place")]
    [InlineData("cancel the gym membership")]
    [InlineData("water the plants")]
    [InlineData("set the thermostat to 20")]
    [InlineData("make a playlist for the party")]
    [InlineData("play some jazz")]
    [InlineData("translate good morning into Greek")]
    [InlineData("is it going to snow tomorrow")]
    [InlineData("how far is Oslo from Bergen")]
    [InlineData("what is your name?")]
    [InlineData("thanks!")]
    public void What_is_not_Butlers_to_act_on_is_left_alone(string text) => GoesTo(AgentName.None, text);

    [Theory]
    [InlineData("remind me about the meeting with my therapist", AgentName.Habit)]
    [InlineData("remind me to email the landlord", AgentName.Habit)]
    [InlineData("remember to send the report", AgentName.Habit)]
    [InlineData("email Anna that the dentist appointment moved", AgentName.Email)]
    [InlineData("schedule a call with mum", AgentName.Meeting)]
    [InlineData("write down that the client prefers mornings", AgentName.Knowledge)]
    [InlineData("daily standup at 9:15", AgentName.Meeting)]
    [InlineData("order flowers for the board meeting", AgentName.None)]
    public void The_verb_that_governs_outweighs_the_words_under_it(string text, AgentName agent) => GoesTo(agent, text);

    [Fact]
    public void The_words_that_decided_are_quoted_in_the_order_of_the_text()
    {
        var routing = TodoRouter.Default.Route("Please put the REVIEW with Chen on my Calendar");

        Assert.Equal(["the REVIEW with", "Calendar"], routing.Evidence);
        Assert.InRange(routing.Confidence, 0.5, 1);
    }

    private static void GoesTo(AgentName agent, string text) =>
        Assert.Equal(agent, TodoRouter.Default.Route(text).Agent);
}
