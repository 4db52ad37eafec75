using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Tools;

namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>The typed form of this world's actions: one object whose <c>stage</c> names the tool, with the arguments of all stages beside it.</summary>
public static class StageForm
{
    private const string StageField = "stage";
    private const string Description = "{\"stage\", \"participants\", \"duration_minutes\", \"deadline\", \"priority\", \"timezone\", \"candidate_slots\", \"proposed_time_slot\", \"confirm_schedule\", \"final_note\"}; fields of other stages are left out, or null, false or empty";

    /// <summary>Makes the form.</summary>
    public static TypedForm Create() => new(Description, Read);

    private static EpisodeAction? Read(JsonElement data) =>
        data.TryGetProperty(StageField, out var stage) && stage.ValueKind == JsonValueKind.String ? new EpisodeAction(stage.GetString()!, data.Clone()) : null;
}
