using System.Text.Json;

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
}
