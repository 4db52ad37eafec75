using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Log;

namespace Butler.Mcp.Demo;

/// <summary>Writes demo runs as one JSON object, for programs.</summary>
public static class DemoJson
{
    /// <summary>Writes the runs.</summary>
    public static void Write(Stream stream, IReadOnlyList<DemoRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        using var writer = new Utf8JsonWriter(stream, EpisodeJson.Writing);
        writer.WriteStartObject();
        writer.WriteStartArray("runs");
        foreach (var run in runs)
        {
            WriteRun(writer, run);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter writer, DemoRun run)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", run.Policy);
        writer.WriteString("world", run.World);
        if (run.Seed is { } seed)
        {
            writer.WriteNumber("seed", seed);
        }
        else
        {
            writer.WriteNull("seed");
        }

        writer.WriteStartArray("steps");
        foreach (var call in run.Calls)
        {
            writer.WriteStartObject();
            writer.WriteString("tool", call.Tool);
            writer.WritePropertyName("arguments");
            call.Arguments.WriteTo(writer);
            writer.WriteString("todo_id", call.TodoId);
            writer.WriteNumber("reward", call.Reward);
            writer.WritePropertyName("parts");
            call.Parts.WriteTo(writer);
            writer.WriteNumber("penalty", call.Penalty);
            writer.WriteString("error", call.Error);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("score", run.Scorecard.Score);
        writer.WritePropertyName("scorecard");
        EpisodeLogJson.WriteScorecard(writer, run.Scorecard);
        writer.WriteEndObject();
    }
}
