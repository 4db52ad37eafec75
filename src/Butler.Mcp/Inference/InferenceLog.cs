using System.Globalization;
using System.Text.Json;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Mcp.Inference;

/// <summary>Writes an episode in the log format that graders of the predecessor read; nothing in its lines may change.</summary>
/// <param name="output">Where the lines go.</param>
public sealed class InferenceLog(TextWriter output)
{
    private readonly List<double> _rewards = [];

    /// <summary>An episode begins.</summary>
    public void Start(string task, string world, string model)
    {
        _rewards.Clear();
        output.WriteLine($"[START] task={task} env={world} model={model}");
    }

    /// <summary>A step was taken.</summary>
    public void Step(EpisodeAction action, EpisodeStep step)
    {
        ArgumentNullException.ThrowIfNull(step);

        // A try that was weighed and found wanting is no error: its reward tells.
        var error = step.Reply is { IsError: true, Code: not StageAnswer.NotAccepted } refused ? $"{refused.Code}: {Member(refused.Content.ToJsonElement(), "reason")}" : null;
        Step(Spell(action), step.Reward ?? 0, step.Done, error);
    }

    /// <summary>A step could not be taken.</summary>
    public void Failed(string stage, string error) => Step($"stage={stage}|confirm=false", reward: 0, done: false, error);

    /// <summary>The episode is over, or cannot go on.</summary>
    public void End(bool success) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"[END] success={Lower(success)} steps={_rewards.Count} rewards={string.Join(',', _rewards.Select(Money))}"));

    /// <summary>A call as the format has it: slot and note are left out when they are empty.</summary>
    public static string Spell(EpisodeAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var (slot, note) = (Member(action.Arguments, "proposed_time_slot"), Member(action.Arguments, "final_note"));
        var confirm = string.Equals(Member(action.Arguments, "confirm_schedule"), "true", StringComparison.OrdinalIgnoreCase);
        return $"stage={OneLine(action.Tool)}{Part("slot", slot)}|confirm={Lower(confirm)}{Part("note", note)}";
    }

    private void Step(string action, double reward, bool done, string? error)
    {
        _rewards.Add(reward);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"[STEP] step={_rewards.Count} action={action} reward={Money(reward)} done={Lower(done)} error={(error is null ? "null" : OneLine(error))}"));
    }

    private static string Part(string name, string value) => value.Length == 0 ? string.Empty : $"|{name}={OneLine(value)}";

    private static string Member(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
        {
            return string.Empty;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "true",
            _ => string.Empty,
        };
    }

    // Adding 0.0 turns a negative zero into a plain one.
    private static string Money(double reward) => (Math.Round(reward, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Lower(bool value) => value ? "true" : "false";

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
