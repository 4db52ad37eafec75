using System.Text.Json;

namespace Butler.Mcp.Tests.Conformance;

/// <summary>One check of a scenario and what came of it; several checks may have one id.</summary>
internal sealed record Check(string Scenario, string Id, string Status)
{
    public bool Succeeded => Status is "SUCCESS" or "INFO";

    public bool Failed => Status == "FAILURE";

    /// <summary>What the suite says of it; it is no part of its identity.</summary>
    public string? Message { get; init; }

    public bool Equals(Check? other) => other is not null && (Scenario, Id, Status) == (other.Scenario, other.Id, other.Status);

    public override int GetHashCode() => HashCode.Combine(Scenario, Id, Status);

    public static IEnumerable<Check> ReadAll(string scenario, string file) =>
        JsonElement.Parse(File.ReadAllText(file)).EnumerateArray().Select(check => new Check(scenario, check.GetProperty("id").GetString()!, check.GetProperty("status").GetString()!)
        {
            Message = check.TryGetProperty("errorMessage", out var message) ? message.GetString() : null,
        });
}
