using System.Text.Json;
using System.Text.Json.Nodes;

namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>The names of the reset options that are this world's own.</summary>
public static class ResetOptions
{
    /// <summary>A scenario of the fixed set, by its name or its place from 0 on.</summary>
    public const string Scenario = "scenario";

    /// <summary>An outside problem, in the form in which <c>butler resolve</c> takes it.</summary>
    public const string Problem = "problem";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Scenario, Problem];

    /// <summary>The options that name a scenario of the fixed set.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Named(string scenario) =>
        new Dictionary<string, JsonElement> { [Scenario] = JsonElement.Parse(JsonValue.Create(scenario).ToJsonString()) };
}
