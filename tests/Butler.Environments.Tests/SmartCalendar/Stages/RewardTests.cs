using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Environments.Tests.SmartCalendar.Stages;

/// <summary>The rules of the reward, one by one, on <c>medium-wish</c>: three slots, of which only the last heeds Maud's wish.</summary>
public sealed class RewardTests
{
    private const string Best = "2026-07-22 14:30-15:30 Europe/London";
    private const string Worse = "2026-07-21 10:00-11:00 Europe/London";
    private const string Wrong = "2026-07-21 09:00-10:00 Europe/London";
    private const string Note = "Ife, Owen, Maud: Wednesday 22 July, 14:30-15:30 London, 14:30-15:30 Lagos";

    [Theory]
    [InlineData("""{"participants":["Maud","Ife","Owen"],"duration_minutes":60,"deadline":"2026-07-22T16:00","priority":"low","timezone":"Europe/London"}""", 0.10)]
    [InlineData("""{"participants":"maud, ife, owen","duration_minutes":"60","deadline":"2026-07-22T15:00:00Z","priority":"low","timezone":"london"}""", 0.10)]
    [InlineData("""{"participants":["Maud","Ife"],"duration_minutes":60,"deadline":"none","priority":"low","timezone":"Europe/London"}""", 0.06)]
    [InlineData("""{"participants":["Maud","Ife"],"duration_minutes":60,"deadline":"none","priority":"high","timezone":"Europe/London"}""", 0)]
    public async Task Understanding_pays_the_share_of_the_facts_from_half_marks_on(string facts, double reward)
    {
        var game = await Game.BeginAsync();
        Assert.Equal(reward, await game.CallAsync(StageNames.UnderstandRequest, facts), 1e-12);
        Assert.Equal(reward > 0 ? StageNames.EvaluateAvailability : StageNames.UnderstandRequest, game.Seen.NextStage);
    }

    [Fact]
    public async Task Evaluating_pays_the_F1_measure_from_half_marks_on()
    {
        var game = await Game.BeginAsync();
        await game.UnderstandAsync();
        Assert.Equal(0, await game.EvaluateAsync(Wrong));
        Assert.Equal(0.16 * 0.5 * (2.0 * 2 / (3 + 3)), await game.EvaluateAsync(Best, Worse, Wrong), 1e-12);
    }

    [Theory]
    [InlineData(Best, 0.42)]
    [InlineData(Worse, 0.42 * 0.3)]
    [InlineData("2026-07-22T13:30:00Z/2026-07-22T14:30:00Z", 0.42)]
    public async Task A_valid_proposal_is_paid_and_the_best_in_full(string slot, double reward)
    {
        var game = await (await Game.BeginAsync()).AtProposalAsync();
        Assert.Equal(reward, await game.ProposeAsync(slot), 1e-12);
        Assert.NotNull(game.State.SelectedSlot);
    }

    [Theory]
    [InlineData("2026-10-06 12:30-13:00 America/New_York", 0.42)]
    [InlineData("2026-10-07 12:00-12:30 America/New_York", 0.42 * 0.6)]
    public async Task Where_the_earliest_is_asked_for_a_later_one_is_paid_less(string slot, double reward)
    {
        var game = await (await Game.BeginAsync("medium-design-review")).AtProposalAsync();
        Assert.Equal(reward, await game.ProposeAsync(slot), 1e-12);
    }

    [Theory]
    [InlineData(Wrong)]
    [InlineData("2026-07-22 14:30-15:00 Europe/London")]
    [InlineData("2026-07-22 14:35-15:35 Europe/London")]
    [InlineData("2026-07-22 15:30-16:30 Europe/London")]
    [InlineData("none")]
    public async Task An_invalid_proposal_pays_nothing_and_the_next_one_pays_less(string slot)
    {
        var game = await (await Game.BeginAsync()).AtProposalAsync();
        Assert.Equal(0, await game.ProposeAsync(slot));
        Assert.Null(game.State.SelectedSlot);
        Assert.Equal(0.21, await game.ProposeAsync(Best), 1e-12);
        Assert.Equal(0.16, await game.ConfirmAsync(Note), 1e-12);
    }

    [Theory]
    [InlineData(Note, 0.32)]
    [InlineData("deadline earliest invite", 0.16)]
    [InlineData("", 0.16)]
    public async Task A_confirmation_pays_half_for_the_slot_and_half_for_the_note(string note, double reward)
    {
        var game = await (await Game.BeginAsync()).AtProposalAsync();
        await game.ProposeAsync(Best);
        Assert.Equal(reward, await game.ConfirmAsync(note), 1e-12);
        Assert.True(game.State.Solved && game.Last.Terminated);
    }

    [Fact]
    public async Task A_confirmation_of_another_slot_or_of_nothing_is_a_failed_try()
    {
        var game = await (await Game.BeginAsync()).AtProposalAsync();
        await game.ProposeAsync(Best);
        Assert.Equal(0, await game.ConfirmAsync(Note, Worse));
        Assert.Equal(0, await game.ConfirmAsync(Note, isConfirmed: false));
        Assert.False(game.State.Solved);
        Assert.Equal(0.08, await game.ConfirmAsync(Note, Best), 1e-12);
        Assert.True(game.State.Solved);
    }

    [Fact]
    public async Task After_three_failures_understanding_and_evaluating_go_on_unpaid()
    {
        var game = await Game.BeginAsync();
        for (var minutes = 1; minutes <= 3; minutes++)
        {
            Assert.Equal(0, await game.CallAsync(StageNames.UnderstandRequest, $$"""{"duration_minutes":{{minutes}}}"""));
        }

        Assert.Equal(StageNames.EvaluateAvailability, game.Seen.NextStage);
        foreach (var slots in (string[][])[[], [Wrong], [Wrong, "2026-07-21 08:00-09:00 Europe/London"]])
        {
            Assert.Equal(0, await game.EvaluateAsync(slots));
        }

        Assert.Equal(StageNames.ProposeSlot, game.Seen.NextStage);
        Assert.Equal(0.42, await game.ProposeAsync(Best), 1e-12);
    }

    [Fact]
    public async Task Three_failed_proposals_end_the_episode()
    {
        var game = await (await Game.BeginAsync()).AtProposalAsync();
        foreach (var slot in (string[])[Wrong, "none", "2026-07-22 15:30-16:30 Europe/London"])
        {
            Assert.False(game.Last.Done);
            await game.ProposeAsync(slot);
        }

        Assert.True(game.Last.Terminated && !game.State.Solved);
        Assert.Null(game.Seen.NextStage);
        await Assert.ThrowsAsync<EpisodeOrderException>(() => game.ProposeAsync(Best));
    }

    [Fact]
    public async Task Three_failed_confirmations_end_the_episode_too()
    {
        var game = await (await Game.BeginAsync()).AtProposalAsync();
        await game.ProposeAsync(Best);
        await game.ConfirmAsync("1", isConfirmed: false);
        await game.ConfirmAsync("2", isConfirmed: false);
        await game.ConfirmAsync("3", isConfirmed: false);
        Assert.True(game.Last.Terminated && !game.State.Solved);
    }

    [Fact]
    public async Task A_stage_out_of_its_order_costs_and_the_leaf_of_the_stage_that_was_due_carries_it()
    {
        var game = await Game.BeginAsync();
        Assert.Equal(-0.05, await game.ProposeAsync(Best), 1e-12);
        Assert.Equal("out_of_order", game.Reply.Code);
        Assert.Equal(-0.05, game.Last.Score!.Parts.Single(part => part.Name == StageNames.UnderstandRequest).Points, 1e-12);
        Assert.Equal(0, game.Last.Score.Penalty);
        await game.AtProposalAsync();
        Assert.Equal(0.42, await game.ProposeAsync(Best), 1e-12);
        Assert.Equal(-0.05, await game.UnderstandAsync(), 1e-12);
        Assert.Equal(2, game.Violations);
    }

    [Fact]
    public async Task The_same_call_once_more_costs_and_is_no_try()
    {
        var game = await (await Game.BeginAsync()).AtProposalAsync();
        Assert.Equal(0, await game.ProposeAsync(Wrong));
        Assert.Equal(-0.05, await game.ProposeAsync(Wrong), 1e-12);
        Assert.Equal(-0.05, await game.ProposeAsync("2026-07-21T08:00:00Z/2026-07-21T09:00:00Z"), 1e-12);
        Assert.Equal("repeated", game.Reply.Code);
        Assert.Equal(0.21, await game.ProposeAsync(Best), 1e-12);
    }

    [Fact]
    public async Task Every_step_out_of_turn_is_the_lowest_score()
    {
        var game = await Game.BeginAsync();
        while (!game.Last.Done)
        {
            await game.ConfirmAsync("now");
        }

        Assert.True(game.Last.Truncated);
        Assert.Equal(-0.6, game.Score, 1e-12);
    }

    [Fact]
    public async Task A_look_tells_the_problem_and_counts_for_nothing()
    {
        var game = await Game.BeginAsync();
        for (var looks = 0; looks < 3; looks++)
        {
            Assert.Equal(0, await game.CallAsync(EpisodeAction.Bare(StageNames.UnderstandRequest)));
            Assert.True(game.Reply.Ok);
            Assert.Contains(game.Scenario.Request, game.Reply.Problem!, StringComparison.Ordinal);
        }

        Assert.Equal(0.10, await game.UnderstandAsync(), 1e-12);
    }

    [Fact]
    public async Task Where_no_slot_suits_all_none_is_the_right_answer()
    {
        var game = await Game.BeginAsync("hard-no-slot");
        await game.UnderstandAsync();
        Assert.Equal(0.16, await game.EvaluateAsync(), 1e-12);
        Assert.Equal(0.42, await game.ProposeAsync("none"), 1e-12);
        Assert.Equal(0.32, await game.ConfirmAsync("No slot suits Achieng, Stavros and Bola.", "none"), 1e-12);
        Assert.True(game.State.Solved);
    }

    [Theory]
    [InlineData(StageNames.ProposeSlot, """{"proposed_time_slot":"soon"}""", "invalid_slot")]
    [InlineData(StageNames.ProposeSlot, "{}", "missing_argument")]
    [InlineData(StageNames.ProposeSlot, "[]", "invalid_arguments")]
    [InlineData(StageNames.UnderstandRequest, """{"deadline":"Friday"}""", "invalid_time")]
    [InlineData(StageNames.UnderstandRequest, """{"timezone":"Atlantis"}""", "invalid_argument")]
    [InlineData(StageNames.UnderstandRequest, """{"priority":"medium"}""", "invalid_argument")]
    [InlineData(StageNames.EvaluateAvailability, "{}", "missing_argument")]
    [InlineData(StageNames.ConfirmSchedule, """{"confirm_schedule":"perhaps"}""", "invalid_argument")]
    [InlineData("dance", "{}", "unknown_tool")]
    public async Task What_cannot_be_read_is_refused_with_a_reason_and_costs_only_a_step(string tool, string arguments, string code)
    {
        var game = await Game.BeginAsync();
        Assert.Equal(0, await game.CallAsync(tool, arguments));
        Assert.Equal((false, code), (game.Reply.Ok, game.Reply.Code));
        Assert.Equal((1, StageNames.UnderstandRequest), (game.Seen.Step, game.Seen.NextStage));
    }
}
