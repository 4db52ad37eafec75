using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Butler.LanguageModel.Tests;

namespace Butler.Mcp.Tests.Inference;

/// <summary>
/// Plays a model that nobody tells the answer: all it knows stands in the request that it gets. It can read the prompt of an easy
/// problem on one clock, and counts minutes on its fingers.
/// </summary>
internal sealed partial class PromptSolver
{
    private const int Step = 30;

    /// <summary>The assistant's message to a request.</summary>
    public static JsonObject Answer(JsonElement request)
    {
        var prompt = request.GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!;
        var people = PersonLine.Matches(prompt).Select(match => (
            Name: match.Groups["name"].Value,
            Windows: Window.Matches(match.Groups["windows"].Value).Select(window => (Day: window.Groups["day"].Value, From: Minutes(window, "from"), To: Minutes(window, "to"))).ToArray())).ToArray();
        var slots = people[0].Windows.Select(window => window.Day).Distinct().SelectMany(day => Enumerable.Range(0, 48).Select(step => (Day: day, From: step * Step)))
            .Where(slot => people.All(person => person.Windows.Any(window => window.Day == slot.Day && window.From <= slot.From && slot.From + Step <= window.To)))
            .Select(slot => $"{slot.Day} {Clock(slot.From)}-{Clock(slot.From + Step)} UTC").ToArray();
        return Next.Match(prompt).Groups["stage"].Value switch
        {
            "understand_request" => FakeEndpoint.Calling("understand_request", new JsonObject
            {
                ["participants"] = new JsonArray([.. people.Select(person => (JsonNode?)JsonValue.Create(person.Name))]),
                ["duration_minutes"] = prompt.Contains("half an hour", StringComparison.Ordinal) ? Step : 0,
                ["deadline"] = $"{slots[0][..10]}T{DeadlineClock.Match(prompt).Groups["clock"].Value}",
                ["priority"] = prompt.Contains("Normal priority", StringComparison.Ordinal) ? "normal" : "high",
                ["timezone"] = "UTC",
            }),
            "evaluate_availability" => FakeEndpoint.Calling("evaluate_availability", new JsonObject { ["candidate_slots"] = new JsonArray([.. slots.Select(slot => (JsonNode?)JsonValue.Create(slot))]) }),

            // Models often write their call instead of making it.
            "propose_slot" => FakeEndpoint.Saying($$"""I propose: {"stage":"propose_slot","proposed_time_slot":"{{slots[0]}}"}"""),
            _ => FakeEndpoint.Calling("confirm_schedule", new JsonObject { ["confirm_schedule"] = true, ["final_note"] = $"{string.Join(", ", people.Select(person => person.Name))}: {slots[0]}" }),
        };
    }

    private static int Minutes(Match match, string group) =>
        (60 * int.Parse(match.Groups[group].Value[..2], CultureInfo.InvariantCulture)) + int.Parse(match.Groups[group].Value[3..], CultureInfo.InvariantCulture);

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    [GeneratedRegex(@"^(?<name>\w+) \(UTC\), available: (?<windows>.*)$", RegexOptions.Multiline)]
    private static partial Regex PersonLine { get; }

    [GeneratedRegex(@"(?<day>\d{4}-\d{2}-\d{2}) (?<from>\d{2}:\d{2})-(?<to>\d{2}:\d{2})")]
    private static partial Regex Window { get; }

    [GeneratedRegex(@"at (?<clock>\d{2}:\d{2})")]
    private static partial Regex DeadlineClock { get; }

    [GeneratedRegex(@"Next stage: (?<stage>\w+)")]
    private static partial Regex Next { get; }
}
