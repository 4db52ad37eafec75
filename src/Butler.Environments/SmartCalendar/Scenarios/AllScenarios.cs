using System.Globalization;
using System.Text.Json;
using Butler.Episodes;

namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>The scenario that a reset names: one of the fixed set, an outside problem, or otherwise the generated one of its seed.</summary>
public sealed class AllScenarios : IScenarios
{
    private static readonly RecentScenarios<CalendarScenario> Recent = new(ScenarioGenerator.Generate);

    /// <inheritdoc/>
    public CalendarScenario Open(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (split, difficulty) = (request.SplitAmong(SmartCalendarContract.AllSplits), request.DifficultyAmong(SmartCalendarContract.AllDifficulties));
        if (Option(request, ResetOptions.Problem) is { } problem)
        {
            return OutsideScenarios.Of(problem);
        }

        return Option(request, ResetOptions.Scenario) is { } named ? Fixed(named) : Recent.Of(request.Seed, split, difficulty);
    }

    private static JsonElement? Option(ResetRequest request, string name) =>
        request.Options.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private static CalendarScenario Fixed(JsonElement named)
    {
        var all = FixedScenarios.All;
        var text = named.ValueKind == JsonValueKind.String ? named.GetString()! : named.GetRawText();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < all.Count)
        {
            return all[place];
        }

        return all.FirstOrDefault(scenario => scenario.Name == text) ?? throw new InvalidResetException(string.Create(
            CultureInfo.InvariantCulture,
            $"{ResetOptions.Scenario} is a place from 0 to {all.Count - 1} or one of {string.Join(", ", all.Select(scenario => scenario.Name))}."));
    }
}
