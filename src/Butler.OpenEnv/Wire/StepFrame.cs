using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.OpenEnv.Wire;

/// <summary>
/// Writes observations: the agent's inside, reward and done around it, and the metadata twice: beside the reward, where clients look
/// since June 2026, and inside the observation, where the older ones do.
/// </summary>
internal static class StepFrame
{
    /// <summary>The answer to a reset.</summary>
    public static void WriteReset(FrameBuffer frame, IWorld world, ResetRequest request, IReadOnlyList<string> ignored, EpisodeStep step)
    {
        var observation = Written(step.Observation);
        Write(frame, observation, reward: null, step.Done, writer =>
        {
            writer.WriteString("world", world.Id);
            writer.WriteNumber("seed", request.Seed);
            writer.WriteString("split", request.Split ?? world.Splits[0]);
            writer.WriteString("difficulty", request.Difficulty ?? world.Difficulties[0]);
            writer.WriteStartArray("ignored_options");
            foreach (var name in ignored)
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
            CopyTexts(writer, observation.WrittenSpan);
        });
    }

    /// <summary>The answer to a typed action.</summary>
    public static void WriteTyped(FrameBuffer frame, EpisodeStep step) => WriteStep(frame, Written(step.Observation), step);

    /// <summary>The answer to a tool call.</summary>
    public static void WriteCall(FrameBuffer frame, IWorld world, EpisodeAction action, EpisodeStep step)
    {
        var observation = new FrameBuffer();
        using (var writer = new Utf8JsonWriter(observation, WireJson.Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("tool_name", action.Tool);
            if (world.Tools.Any(tool => tool.Name == action.Tool))
            {
                writer.WritePropertyName("result");
                ToolResult.Write(writer, step);
                writer.WriteNull("error");
            }
            else
            {
                writer.WriteNull("result");
                writer.WriteStartObject("error");
                writer.WriteString("error_type", "tool_not_found");
                writer.WriteString("message", ToolResult.Unknown(action.Tool));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        WriteStep(frame, observation, step);
    }

    /// <summary>The tools, which ask for no episode and pay nothing.</summary>
    public static void WriteTools(FrameBuffer frame, IWorld world, bool done)
    {
        var observation = new FrameBuffer();
        using (var writer = new Utf8JsonWriter(observation, WireJson.Writing))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("tools");
            foreach (var tool in world.Tools)
            {
                writer.WriteStartObject();
                writer.WriteString("name", tool.Name);
                writer.WriteString("description", tool.Description);
                writer.WritePropertyName("input_schema");
                tool.InputSchema.WriteTo(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        Write(frame, observation, reward: 0, done, static _ => { });
    }

    private static void WriteStep(FrameBuffer frame, FrameBuffer observation, EpisodeStep step) =>
        Write(frame, observation, step.Reward ?? 0, step.Done, writer =>
        {
            WriteRubric(writer, step.Score);
            writer.WriteBoolean("terminated", step.Terminated);
            writer.WriteBoolean("truncated", step.Truncated);
            if (step.Reply is { } reply)
            {
                writer.WriteString("code", reply.Code);
            }
        });

    private static void WriteRubric(Utf8JsonWriter writer, StepScore? score)
    {
        writer.WriteStartObject("rubric");
        foreach (var part in score?.Parts ?? [])
        {
            writer.WriteNumber(part.Name, part.Points);
        }

        writer.WriteEndObject();
        writer.WriteNumber("penalty", score?.Penalty ?? 0);
    }

    private static void Write(FrameBuffer frame, FrameBuffer observation, double? reward, bool done, Action<Utf8JsonWriter> metadata)
    {
        var extra = new FrameBuffer();
        using (var writer = new Utf8JsonWriter(extra, WireJson.Writing))
        {
            writer.WriteStartObject();
            metadata(writer);
            writer.WriteEndObject();
        }

        frame.Add("{\"observation\":"u8);
        frame.Add(observation.WrittenSpan[..^1]);
        frame.Add(observation.Length > 2 ? ",\"metadata\":"u8 : "\"metadata\":"u8);
        frame.Add(extra.WrittenSpan);
        frame.Add("},\"reward\":"u8);
        WriteNumber(frame, reward);
        frame.Add(done ? ",\"done\":true,\"metadata\":"u8 : ",\"done\":false,\"metadata\":"u8);
        frame.Add(extra.WrittenSpan);
        frame.Add("}"u8);
    }

    private static void WriteNumber(FrameBuffer frame, double? number)
    {
        using var writer = new Utf8JsonWriter(frame, WireJson.Writing);
        if (number is { } value)
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static FrameBuffer Written(IJsonWritable content)
    {
        var buffer = new FrameBuffer();
        using var writer = new Utf8JsonWriter(buffer, WireJson.Writing);
        content.WriteTo(writer);
        writer.Flush();
        return buffer;
    }

    // A client that keeps nothing of a reset but its metadata still learns what the episode is about.
    private static void CopyTexts(Utf8JsonWriter writer, ReadOnlySpan<byte> observation)
    {
        var reader = new Utf8JsonReader(observation);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isText = reader.ValueTextEquals("system_prompt"u8) || reader.ValueTextEquals("prompt"u8);
            var name = isText ? reader.GetString()! : string.Empty;
            reader.Read();
            if (isText && reader.TokenType == JsonTokenType.String)
            {
                writer.WriteString(name, reader.GetString());
            }

            reader.Skip();
        }
    }
}
