using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>What 2,000 episodes of each split and difficulty are made of.</summary>
public sealed class MixTests(ITestOutputHelper output)
{
    // Shares of episodes; medium was measured at 7.0 to 8.0, 10.2 to 11.2 and 71.7 to 73.1 %.
    private const double LeastConflicts = 0.05;

    // Hard meetings are mostly hard by their wording; 1.7 to 2.1 % of hard episodes also have a slot that is taken.
    private const double LeastConflictsWhenHard = 0.01;

    // 2.3 to 3.2 % of hard episodes have a time that only the user knows.
    private const double LeastMissingWhenHard = 0.02;
    private const double LeastMissing = 0.08;
    private const double LeastLookedUp = 0.6;

    public static TheoryData<string, string> SplitsAndDifficulties => Episodes.SplitsAndDifficulties;

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public void No_kind_and_no_tool_prevails(string split, string difficulty)
    {
        var census = Census.Of(split, difficulty);
        output.WriteLine($"{split} {difficulty}: {census}");

        Assert.True(census.NonActionable is > 0 and <= 0.18, census.ToString());
        Assert.True(census.NonActionableAndQuestions <= 0.24, census.ToString());
        Assert.True(census.Tools[ToolNames.RouteToAgent] <= 0.24 * census.Todos, census.ToString());
        Assert.All(census.Tools.Where(each => each.Key != ToolNames.RouteToAgent), each => Assert.True(each.Value <= 0.22 * census.Todos, census.ToString()));
        Assert.Equal(ToolNames.All.Where(tool => tool != ToolNames.AskClarification).Order(StringComparer.Ordinal), census.Tools.Keys);
    }

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public void Most_episodes_of_several_to_dos_have_something_of_both_tiers(string split, string difficulty)
    {
        var census = Census.Of(split, difficulty);

        Assert.True(census.BothTiers >= 0.60, census.ToString());
    }

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public void One_to_five_to_dos_count_and_every_number_of_them_occurs(string split, string difficulty)
    {
        var census = Census.Of(split, difficulty);

        Assert.All(census.Lengths.Keys, length => Assert.InRange(length, 1, difficulty == "easy" ? 3 : 5));
        Assert.True(census.Lengths.Count >= 3, census.ToString());
        Assert.All(census.Lengths.Values, count => Assert.True(count >= Census.Seeds / 10, census.ToString()));
    }

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public void Users_live_all_over_the_world(string split, string difficulty)
    {
        var census = Census.Of(split, difficulty);

        Assert.True(census.Zones.Count >= 10, census.ToString());
        Assert.True(census.Zones.Values.Max() <= Census.Seeds / 8, census.ToString());
        Assert.True(census.Zones.Keys.Select(zone => zone.Split('/')[0]).Distinct().Count() >= 5, census.ToString());
    }

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public void Only_easy_episodes_are_without_conflicts_questions_and_look_ups(string split, string difficulty)
    {
        var census = Census.Of(split, difficulty);
        if (difficulty == "easy")
        {
            Assert.Equal((0.0, 0.0, 0.0), (census.Conflicts, census.Missing, census.LookedUp));
            return;
        }

        Assert.True(census.Conflicts >= (difficulty == "hard" ? LeastConflictsWhenHard : LeastConflicts), census.ToString());
        Assert.True(census.Missing >= (difficulty == "hard" ? LeastMissingWhenHard : LeastMissing), census.ToString());
        Assert.True(census.LookedUp >= LeastLookedUp, census.ToString());
    }

    [Fact]
    public void The_weights_add_up_to_one() => Assert.Equal(1.0, PersonalTasksContract.Instance.Leaves.Sum(leaf => leaf.Weight), 12);
}
