using System.Text.Json;
using System.Text.Json.Nodes;

namespace Butler.Episodes;

/// <summary>
/// One call of a tool, as it came in: the arguments are whatever the caller wrote. The world reads them, and what it
/// cannot read it answers with what it would accept.
/// </summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Arguments">The arguments; anything but an object is judged malformed by the world.</param>
public sealed record EpisodeAction(string Tool, JsonElement Arguments)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <summary>A call without arguments.</summary>
    public static EpisodeAction Bare(string tool) => new(tool, Nothing);

    /// <summary>A call with text arguments; of two of one name the later counts.</summary>
    public static EpisodeAction Of(string tool, params IReadOnlyList<(string Name, string Value)> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var written = new JsonObject();
        foreach (var (name, value) in arguments)
        {
            written[name] = value;
        }

        return Of(tool, written);
    }

    /// <summary>A call with any arguments.</summary>
    public static EpisodeAction Of(string tool, JsonObject arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return new(tool, JsonElement.Parse(arguments.ToJsonString()));
    }
}
