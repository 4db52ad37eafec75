using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Episodes;

namespace Butler.Training.Policies;

/// <summary>Writes tool calls.</summary>
public static class ToolCall
{
    /// <summary>A call with text arguments.</summary>
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
        return new EpisodeAction(tool, JsonElement.Parse(arguments.ToJsonString()));
    }
}
