using Butler.Environments.SmartCalendar.Notes;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;

namespace Butler.Environments.Tests.SmartCalendar.Notes;

/// <summary>Notes about <c>medium-design-review</c>: Carla in New York at 12:30, Bo in Los Angeles at 09:30, Finn in Denver at 10:30, on 6 October 2026, a Tuesday.</summary>
public sealed class NoteJudgeTests
{
    [Theory]
    [InlineData("Carla 2026-10-06 12:30-13:00 America/New_York; Bo 2026-10-06 09:30-10:00 America/Los_Angeles; Finn 2026-10-06 10:30-11:00 America/Denver")]
    [InlineData("Kite design on Tuesday 6 October: Carla 12:30, Bo 9:30 and Finn 10:30.")]
    [InlineData("Confirmed, October 6th: 12:30 pm New York (Carla), 9:30 am Los Angeles (Bo), 10:30am Denver (Finn).")]
    [InlineData("To Carla, Bo, Finn. 6 Oct, 12:30–13:00 America/New_York, 09:30–10:00 America/Los_Angeles, 10:30–11:00 America/Denver")]
    public void A_note_that_tells_everybody_their_own_time_is_worth_all(string note) => Assert.Equal(1, Judge(note).Value);

    [Theory]
    [InlineData("Tuesday 6 October: Carla 12:30, Bo 9:30.", 2.0 / 3)]
    [InlineData("Tuesday 6 October: Carla, Bo and Finn at 12:30 America/New_York.", 1.0 / 3)]
    [InlineData("Tuesday 6 October 12:30 America/New_York, 9:30 Los Angeles, 10:30 Denver.", 0)]
    public void Whoever_is_not_named_or_not_told_is_missing(string note, double value) => Assert.Equal(value, Judge(note).Value, 1e-12);

    [Theory]
    [InlineData("Carla 12:30, Bo 9:30, Finn 10:30.")]
    [InlineData("7 October: Carla 12:30, Bo 9:30, Finn 10:30.")]
    [InlineData("Wednesday 6 October: Carla 12:30, Bo 9:30, Finn 10:30.")]
    [InlineData("6 October: Carla 12:30, Bo 12:30, Finn 10:30.")]
    [InlineData("6 October: Carla 12:30, Bo 9:30, Finn 10:30, Gus 12:30.")]
    [InlineData("6 October: Carla 12:30, Bo 9:30, Finn 10:30. Not confirmed.")]
    [InlineData("6 October: Carla 12:30, Bo 9:30, Finn 10:30, or at 15:00.")]
    [InlineData("6 October: Carla 12:30, Bo 9:30, Finn 10:30, cancelled.")]
    [InlineData("deadline earliest invite")]
    [InlineData("")]
    public void A_note_with_anything_wrong_in_it_is_worth_nothing(string note) => Assert.Equal(0, Judge(note).Value);

    [Fact]
    public void A_long_note_is_worth_nothing()
    {
        const string note = "Tuesday 6 October: Carla 12:30, Bo 9:30, Finn 10:30. ";
        Assert.Equal(1, Judge(note).Value);
        Assert.False(Judge(note + new string('a', 250)).IsShort);
        Assert.Equal(0, Judge(note + new string('a', 250)).Value);
    }

    [Theory]
    [InlineData("No slot suits Achieng, Stavros and Bola.", 1)]
    [InlineData("There is no common time for Achieng, Stavros, Bola this week.", 1)]
    [InlineData("No slot suits Achieng and Bola.", 2.0 / 3)]
    [InlineData("Achieng, Stavros and Bola: confirmed, no slot needed.", 0)]
    [InlineData("Achieng, Stavros and Bola meet at 10:00.", 0)]
    [InlineData("Achieng, Stavros and Bola.", 0)]
    public void Where_there_is_no_slot_the_note_says_so(string note, double value) =>
        Assert.Equal(value, Of("hard-no-slot").Judge(note, MeetingSlot.None).Value, 1e-12);

    [Fact]
    public void The_note_that_is_written_for_every_generated_problem_is_worth_all()
    {
        foreach (var scenario in Enumerable.Range(0, 60).Select(seed => ScenarioGenerator.Generate(seed, "validation", "hard")).Concat(FixedScenarios.All))
        {
            var best = new ProblemTruth(scenario).Best;
            var note = NoteWriter.Write([.. scenario.Participants.Select(person => (person.Name, person.Zone))], best);
            Assert.True(new NoteJudge(scenario).Judge(note, best).Value == 1, note);
        }
    }

    private static NoteJudgement Judge(string note)
    {
        var scenario = FixedScenarios.All.Single(each => each.Name == "medium-design-review");
        return Of(scenario.Name).Judge(note, new ProblemTruth(scenario).Best);
    }

    private static NoteJudge Of(string name) => new(FixedScenarios.All.Single(each => each.Name == name));
}
