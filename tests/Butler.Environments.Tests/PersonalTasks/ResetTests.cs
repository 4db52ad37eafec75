using System.Text.Json;
using Butler.Environments.PersonalTasks;
using Butler.Environments.Tests.PersonalTasks.Building;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks;

public sealed class ResetTests
{
    [Fact]
    public async Task Options_that_this_world_does_not_know_are_reported_in_order()
    {
        var options = new Dictionary<string, JsonElement>
        {
            ["speed"] = JsonElement.Parse("3"),
            ["reveal_tiers"] = JsonElement.Parse("true"),
            ["Zeal"] = JsonElement.Parse("null"),
        };
        var game = await Desks.With(Jobs.Stretch).BeginAsync(new ResetRequest { Options = options });

        Assert.Equal(["Zeal", "speed"], game.Last.IgnoredOptions);
        Assert.Empty((await Desks.With(Jobs.Stretch).BeginAsync()).Last.IgnoredOptions);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", false)]
    public async Task Reveal_tiers_is_yes_or_no(string written, bool shown)
    {
        var options = new Dictionary<string, JsonElement> { ["reveal_tiers"] = JsonElement.Parse(written) };
        var game = await Desks.With(Jobs.Stretch).BeginAsync(new ResetRequest { Options = options });

        Assert.Equal(shown, game.Observation.Todos[0].Tier is not null);
    }

    [Theory]
    [InlineData("\"yes\"")]
    [InlineData("1")]
    [InlineData("{}")]
    public async Task A_value_that_an_option_does_not_have_is_refused_and_leaves_the_episode_alone(string written)
    {
        var game = await Desks.With(Jobs.Stretch, Jobs.Send).BeginAsync();
        await game.PlayAsync(Jobs.Stretch.Done());
        var options = new Dictionary<string, JsonElement> { ["reveal_tiers"] = JsonElement.Parse(written) };

        await Assert.ThrowsAsync<InvalidResetException>(async () => await game.Environment.ResetAsync(new ResetRequest { Options = options }, default));

        await game.PlayAsync(Jobs.Send.Done());
        Assert.Equal(1.0, game.Score);
    }

    [Theory]
    [InlineData("holdout", null, "train, validation, test")]
    [InlineData("Test", null, "train, validation, test")]
    [InlineData(null, "brutal", "medium")]
    public async Task A_split_or_difficulty_that_does_not_exist_is_refused_with_those_that_do(string? split, string? difficulty, string named)
    {
        var environment = PersonalTasksContract.Instance.CreateEnvironment();
        await environment.ResetAsync(new ResetRequest { Seed = 1 }, default);
        var before = environment.State.ToJson();

        var refusal = await Assert.ThrowsAsync<InvalidResetException>(
            async () => await environment.ResetAsync(new ResetRequest { Seed = 2, Split = split, Difficulty = difficulty }, default));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, environment.State.ToJson());
    }

    [Fact]
    public void Before_the_first_reset_the_state_is_empty()
    {
        var environment = PersonalTasksContract.Instance.CreateEnvironment();

        Assert.Equal(0, environment.State.StepCount);
        Assert.Null(environment.State.EpisodeId);
        Assert.Equal((0.0, 0), (environment.Scorecard.Score, environment.Scorecard.Paid));
        Assert.NotEmpty(environment.State.ToJson());
    }

    [Fact]
    public async Task A_cancelled_step_is_not_taken()
    {
        var desks = Desks.With(Jobs.Send);
        var game = await desks.BeginAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await game.Environment.StepAsync(Jobs.Send.Done(), new CancellationToken(canceled: true)));

        Assert.Equal(0, game.Environment.State.StepCount);
        Assert.Empty(desks.Mailbox.Sent);
    }

    [Fact]
    public async Task A_second_episode_owes_nothing_to_the_first()
    {
        var desks = Desks.With(Jobs.Reply, Jobs.Stretch);
        var game = await desks.BeginAsync();
        var first = game.Last.Observation.ToJson();
        await game.PlayAsync(Jobs.Reply.Done());

        var again = await game.Environment.ResetAsync(new ResetRequest(), default);

        Assert.Equal(first, again.Observation.ToJson());
        Assert.Equal((0.0, 0, 0), (game.Card.Penalty, game.Card.Paid, game.Card.Violations));
    }
}
