using System.Text.Json;
using Butler.Episodes;

namespace Butler.OpenEnv.Http;

/// <summary>Writes the schemas of a world's wire form. The titles are those by which clients know a world of tools.</summary>
internal static class EnvSchema
{
    /// <summary>Writes the members action, observation and state.</summary>
    public static void Write(Utf8JsonWriter writer, IWorld world)
    {
        WriteAction(writer, world);
        WriteObservation(writer, world);
        writer.WriteStartObject("state");
        writer.WriteString("title", "State");
        writer.WriteString("description", "The state of the episode, for the trainer.");
        writer.WriteString("type", "object");
        writer.WriteBoolean("additionalProperties", true);
        writer.WriteStartObject("properties");
        WriteNullable(writer, "episode_id", "Episode Id", "string");
        writer.WriteStartObject("step_count");
        writer.WriteString("title", "Step Count");
        writer.WriteString("description", "Steps in this episode");
        writer.WriteString("type", "integer");
        writer.WriteNumber("minimum", 0);
        writer.WriteNumber("default", 0);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteAction(Utf8JsonWriter writer, IWorld world)
    {
        writer.WriteStartObject("action");
        writer.WriteString("title", "CallToolAction");
        writer.WriteString("type", "object");
        var only = world.Tools is [var one] ? one : null;
        var shortest = only is null ? string.Empty : " There is but one tool, so that its arguments alone will do.";
        var form = world.TypedForm is { } typed ? $" Or in this world's own form: {typed.Description}." : string.Empty;
        writer.WriteString("description", "A call of a tool. The same may be spelt {\"tool\": name, …its arguments}; then the answer is the world's own observation." + shortest + form);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        WriteText(writer, "type", "Type", ["call_tool", "list_tools"], "call_tool");
        WriteText(writer, "tool_name", "Tool Name", [.. world.Tools.Select(tool => tool.Name)], fallback: null);
        WriteObject(writer, "arguments", "Arguments");
        WriteObject(writer, "metadata", "Metadata");
        foreach (var argument in only?.InputSchema.GetProperty("properties").EnumerateObject() ?? default)
        {
            argument.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required");
        if (only is null)
        {
            writer.WriteStringValue("tool_name");
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteObservation(Utf8JsonWriter writer, IWorld world)
    {
        writer.WriteStartObject("observation");
        writer.WriteString("title", "CallToolObservation");
        writer.WriteString("type", "object");
        writer.WriteBoolean("additionalProperties", true);
        writer.WriteStartObject("properties");
        writer.WriteStartObject("done");
        writer.WriteString("title", "Done");
        writer.WriteString("description", "The episode is over");
        writer.WriteString("type", "boolean");
        writer.WriteBoolean("default", false);
        writer.WriteEndObject();
        writer.WriteStartObject("reward");
        writer.WriteString("title", "Reward");
        writer.WriteString("description", FormattableString.Invariant($"Null after a reset. The rewards of an episode add up to its score, from {world.ScoreRange.Minimum} to {world.ScoreRange.Maximum}."));
        writer.WriteStartArray("anyOf");
        foreach (var type in (string[])["boolean", "integer", "number", "null"])
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNull("default");
        writer.WriteEndObject();
        WriteObject(writer, "metadata", "Metadata");
        WriteNullable(writer, "tool_name", "Tool Name", "string");
        WriteNullable(writer, "result", "Result", "object");
        WriteNullable(writer, "error", "Error", "object");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string title, string[] values, string? fallback)
    {
        writer.WriteStartObject(name);
        writer.WriteString("title", title);
        writer.WriteString("type", "string");
        writer.WriteStartArray("enum");
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
        if (fallback is not null)
        {
            writer.WriteString("default", fallback);
        }

        writer.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter writer, string name, string title)
    {
        writer.WriteStartObject(name);
        writer.WriteString("title", title);
        writer.WriteString("description", $"{title}, free in form");
        writer.WriteString("type", "object");
        writer.WriteEndObject();
    }

    private static void WriteNullable(Utf8JsonWriter writer, string name, string title, string type)
    {
        writer.WriteStartObject(name);
        writer.WriteString("title", title);
        writer.WriteString("description", $"{title}, or null");
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.WriteString("type", "null");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteNull("default");
        writer.WriteEndObject();
    }
}
