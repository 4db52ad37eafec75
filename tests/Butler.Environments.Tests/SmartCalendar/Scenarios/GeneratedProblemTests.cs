using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Scenarios.Making;
using Butler.Environments.SmartCalendar.Stages;

namespace Butler.Environments.Tests.SmartCalendar.Scenarios;

/// <summary>The limits on the generator's statistics, and what each level promises.</summary>
public sealed class GeneratedProblemTests
{
    private const int Seeds = 300;

    public static TheoryData<string, string> Levels
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var split in SmartCalendarContract.AllSplits)
            {
                foreach (var difficulty in SmartCalendarContract.AllDifficulties)
                {
                    data.Add(split, difficulty);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Slots_seldom_stand_at_the_opening_of_a_window(string split, string difficulty)
    {
        var truths = Truths(split, difficulty);
        Assert.InRange(truths.Count(truth => WindowOpenings.Any(truth.Scenario, truth)), 1, Seeds / 2);
        Assert.InRange(truths.Count(truth => WindowOpenings.First(truth.Scenario, truth)), 0, Seeds * 15 / 100);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Each_level_has_as_many_slots_as_it_promises(string split, string difficulty)
    {
        var truths = Truths(split, difficulty);
        var none = truths.Count(truth => truth.Slots.Count == 0);
        Assert.All(truths.Where(truth => truth.Slots.Count > 0), truth => Assert.InRange(truth.Slots.Count, difficulty == "hard" ? 2 : 1, difficulty switch { "easy" => 1, "medium" => 4, _ => 8 }));
        Assert.InRange(none, difficulty == "hard" ? 1 : 0, difficulty == "hard" ? Seeds * 20 / 100 : 0);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void The_request_says_all_that_has_to_be_extracted(string split, string difficulty)
    {
        foreach (var scenario in Truths(split, difficulty).Select(truth => truth.Scenario))
        {
            Assert.All(scenario.Facts.Participants, name => Assert.Contains(name, scenario.Request, StringComparison.Ordinal));
            Assert.Contains(Environments.SmartCalendar.Slots.ZoneFinder.CityOf(scenario.Facts.Zone), scenario.Request, StringComparison.Ordinal);
            Assert.DoesNotContain('{', scenario.Request);
            Assert.DoesNotContain("  ", scenario.Request, StringComparison.Ordinal);
            Assert.InRange(scenario.People.Count - scenario.Facts.Participants.Count, 0, difficulty == "easy" ? 0 : 1);
        }
    }

    [Theory]
    [InlineData("train")]
    [InlineData("validation")]
    [InlineData("test")]
    public void A_hard_problem_takes_more_than_the_first_slot_and_more_than_one_clock(string split)
    {
        foreach (var truth in Truths(split, "hard").Where(truth => truth.Slots.Count > 0))
        {
            Assert.True(truth.Scenario.People.Select(person => person.Zone).Append(truth.Scenario.Facts.Zone).Distinct().Count() > 1);
            Assert.NotEqual(truth.Slots[0], truth.Best.Time);
        }
    }

    [Fact]
    public void The_same_seed_is_the_same_problem()
    {
        foreach (var difficulty in SmartCalendarContract.AllDifficulties)
        {
            Assert.Equal(
                new ScenarioView(ScenarioGenerator.Generate(5, "test", difficulty)).Problem,
                new ScenarioView(ScenarioGenerator.Generate(5, "test", difficulty)).Problem);
        }
    }

    private static IReadOnlyList<ProblemTruth> Truths(string split, string difficulty) =>
        [.. Enumerable.Range(0, Seeds).Select(seed => new ProblemTruth(ScenarioGenerator.Generate(seed, split, difficulty)))];
}
