using System.Text.Json.Nodes;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Episodes;
using NodaTime.Text;

namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>Writes the calls of the stages.</summary>
public static class StageCalls
{
    /// <summary>Says what is asked for.</summary>
    public static EpisodeAction Understand(RequestFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return EpisodeAction.Of(StageNames.UnderstandRequest, new JsonObject
        {
            ["participants"] = List(facts.Participants),
            ["duration_minutes"] = facts.DurationMinutes,
            ["deadline"] = facts.Deadline is { } deadline ? LocalDateTimePattern.ExtendedIso.Format(deadline.InZone(facts.Zone).LocalDateTime) : MeetingSlot.NoneText,
            ["priority"] = facts.Priority,
            ["timezone"] = facts.Zone.Id,
        });
    }

    /// <summary>Names candidates.</summary>
    public static EpisodeAction Evaluate(IEnumerable<string> slots) =>
        EpisodeAction.Of(StageNames.EvaluateAvailability, new JsonObject { ["candidate_slots"] = List(slots) });

    /// <summary>Proposes a slot, or none.</summary>
    public static EpisodeAction Propose(string slot) => EpisodeAction.Of(StageNames.ProposeSlot, ("proposed_time_slot", slot));

    /// <summary>Confirms a slot.</summary>
    public static EpisodeAction Confirm(string slot, string note) => EpisodeAction.Of(
        StageNames.ConfirmSchedule, new JsonObject { ["proposed_time_slot"] = slot, ["confirm_schedule"] = true, ["final_note"] = note });

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)JsonValue.Create(text))];
}
