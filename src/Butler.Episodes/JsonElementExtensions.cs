using System.Text.Json;

namespace Butler.Episodes;

/// <summary>What is often asked of JSON that others wrote.</summary>
public static class JsonElementExtensions
{
    /// <summary>A member that is a text; null when there is none, when it is something else, or when the element is no object.</summary>
    public static string? TextOf(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
