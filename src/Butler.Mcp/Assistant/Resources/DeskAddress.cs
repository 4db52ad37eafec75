using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace Butler.Mcp.Assistant.Resources;

/// <summary>What a <c>butler://</c> address asks for.</summary>
/// <param name="Name">Which part of the desk: <c>queue</c>, <c>agenda</c>, <c>inbox</c>, <c>kb</c>, <c>profile</c> or <c>scorecard</c>.</param>
/// <param name="Date">The day of an agenda, or null for today.</param>
/// <param name="Query">The question to the knowledge base, or null for all of it.</param>
internal sealed record DeskAddress(string Name, LocalDate? Date, string? Query)
{
    // A calendar of centuries is nobody's, and the ends of time are no days.
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Before every address.</summary>
    public const string Scheme = "butler://";

    /// <summary>The parts of a desk that have an address, in the order in which they are listed.</summary>
    public static readonly IReadOnlyList<string> Names = ["queue", "agenda", "inbox", "kb", "profile", "scorecard"];

    /// <summary>Reads an address.</summary>
    /// <param name="uri">The address as a client wrote it.</param>
    /// <param name="address">What it asks for.</param>
    /// <param name="reason">Why it asks for nothing, and what would.</param>
    public static bool TryRead(string uri, [NotNullWhen(true)] out DeskAddress? address, [NotNullWhen(false)] out string? reason)
    {
        (address, reason) = (null, null);
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            reason = $"There is no such resource. Resources are {All()}.";
            return false;
        }

        var parts = uri[Scheme.Length..].Split('?', 2);
        var name = parts[0].TrimEnd('/').ToLowerInvariant();
        if (!Names.Contains(name))
        {
            reason = $"There is no such resource. Resources are {All()}.";
            return false;
        }

        var (key, value) = Argument(parts.Length > 1 ? parts[1] : string.Empty);
        switch (name, key)
        {
            case (_, ""):
                address = new DeskAddress(name, null, null);
                return true;
            case ("agenda", "date") when LocalDatePattern.Iso.Parse(value) is { Success: true, Value.Year: >= FirstYear and <= LastYear } day:
                address = new DeskAddress(name, day.Value, null);
                return true;
            case ("agenda", "date"):
                reason = "date is a day such as 2026-05-04. Leave it out for today.";
                return false;
            case ("kb", "query"):
                address = new DeskAddress(name, null, value.Length == 0 ? null : value);
                return true;
            default:
                reason = $"{Scheme}{name} takes {(name == "agenda" ? "date" : name == "kb" ? "query" : "nothing")} behind the question mark.";
                return false;
        }
    }

    private static (string Key, string Value) Argument(string query)
    {
        var split = query.Split('=', 2);
        return (split[0], split.Length > 1 ? Uri.UnescapeDataString(split[1].Replace('+', ' ')) : string.Empty);
    }

    private static string All() => string.Join(", ", Names.Select(name => Scheme + name));
}
