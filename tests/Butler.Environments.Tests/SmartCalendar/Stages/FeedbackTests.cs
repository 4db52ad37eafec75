using System.Text.Json.Nodes;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.Tests.SmartCalendar.Stages;

/// <summary>Neither feedback nor anything else that a player reads holds the answer.</summary>
public sealed class FeedbackTests
{
    public static TheoryData<string> Scenarios => [.. FixedScenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task No_answer_to_any_wrong_call_holds_a_slot_that_is_right_or_a_name_or_a_number(string name)
    {
        var game = await Game.BeginAsync(name);
        foreach (var call in WrongCalls(game.Scenario))
        {
            if (game.Last.Done)
            {
                break;
            }

            await game.CallAsync(call);
            var said = game.Reply.Feedback + game.Reply.Reason + string.Join(' ', game.Reply.Accepted ?? []);
            Assert.DoesNotContain(game.Scenario.People, person => said.Contains(person.Name, StringComparison.Ordinal));
            Assert.DoesNotContain(said.Replace("2025-02-17 14:00-14:30 Europe/Berlin", string.Empty, StringComparison.Ordinal), char.IsDigit);
        }
    }

    [Fact]
    public async Task A_wrong_proposal_is_answered_alike_whatever_is_wrong_with_it()
    {
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slot in (string[])["none", "2026-07-21 09:00-10:00 Europe/London", "2026-07-22 14:30-15:00 Europe/London", "2026-07-22 15:30-16:30 Europe/London", "2026-07-22 14:31-15:31 Europe/London"])
        {
            var game = await (await Game.BeginAsync()).AtProposalAsync();
            await game.ProposeAsync(slot);
            answers.Add(game.Reply.ToJson());
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task Right_and_half_right_candidates_are_answered_alike()
    {
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slots in (string[][])[["2026-07-22 14:30-15:30 Europe/London", "2026-07-21 10:00-11:00 Europe/London", "2026-07-21 10:30-11:30 Europe/London"], ["2026-07-22 14:30-15:30 Europe/London", "2026-07-21 10:00-11:00 Europe/London"]])
        {
            var game = await Game.BeginAsync();
            await game.UnderstandAsync();
            await game.EvaluateAsync(slots);
            answers.Add(game.Reply.ToJson());
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task What_the_first_stage_has_to_extract_stands_in_no_field_of_the_observation()
    {
        foreach (var scenario in FixedScenarios.All)
        {
            var game = await Game.BeginAsync(scenario.Name);
            var constraints = JsonNode.Parse(game.Seen.ToJson())!["constraints"]!.ToJsonString();
            Assert.DoesNotContain("priority", constraints, StringComparison.Ordinal);
            Assert.DoesNotContain("duration", constraints, StringComparison.Ordinal);
            Assert.DoesNotContain("deadline", constraints, StringComparison.Ordinal);
            Assert.DoesNotContain("timezone", constraints, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<EpisodeAction> WrongCalls(CalendarScenario scenario)
    {
        var noon = scenario.Days.First.At(LocalTime.Noon).InZoneLeniently(scenario.Facts.Zone).ToInstant();
        string Slot(int minutes) => SlotText.Of(new MeetingSlot(new Interval(noon, noon + Duration.FromMinutes(minutes))), scenario.Facts.Zone);
        yield return StageCalls.Propose(Slot(7));
        yield return EpisodeAction.Of(StageNames.UnderstandRequest, new JsonObject { ["duration_minutes"] = 7 });
        yield return EpisodeAction.Of(StageNames.UnderstandRequest, new JsonObject { ["duration_minutes"] = 7 });
        yield return EpisodeAction.Of(StageNames.UnderstandRequest, new JsonObject { ["duration_minutes"] = 8 });
        yield return EpisodeAction.Of(StageNames.UnderstandRequest, new JsonObject { ["duration_minutes"] = 9 });
        yield return StageCalls.Evaluate([Slot(7)]);
        yield return StageCalls.Evaluate([Slot(8)]);
        yield return StageCalls.Evaluate([Slot(9)]);
        yield return StageCalls.Propose(Slot(8));
        yield return StageCalls.Propose(Slot(9));
        yield return StageCalls.Propose(Slot(10));
    }
}
