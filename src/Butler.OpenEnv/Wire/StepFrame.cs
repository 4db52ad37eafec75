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
    public static void WriteReset(Scratch scratch, IWorld world, ResetRequest request, IReadOnlyList<string> ignored, EpisodeStep step)
    {
        WriteObservation(scratch, step.Observation);
        var writer = scratch.To(scratch.Metadata);
        writer.WriteStartObject();
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
        PlayedFrame.WriteUnheard(writer, scratch.Unheard);
        CopyTexts(writer, scratch.Observation.WrittenSpan);
        writer.WriteEndObject();
        writer.Flush();
        Join(scratch, reward: null, step.Done);
    }

    /// <summary>The answer to a typed action.</summary>
    public static void WriteTyped(Scratch scratch, EpisodeStep step)
    {
        WriteObservation(scratch, step.Observation);
        JoinStep(scratch, step);
    }

    /// <summary>The answer to a tool call.</summary>
    public static void WriteCall(Scratch scratch, IWorld world, EpisodeAction action, EpisodeStep step)
    {
        var isTool = ToolResult.IsTool(world, action.Tool);
        if (isTool)
        {
            ToolResult.Prepare(scratch, step);
        }

        var writer = scratch.To(scratch.Observation);
        writer.WriteStartObject();
        writer.WriteString("tool_name", action.Tool);
        if (isTool)
        {
            writer.WritePropertyName("result");
            ToolResult.Write(writer, scratch.Reply.WrittenSpan, step);
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
        writer.Flush();
        JoinStep(scratch, step);
    }

    /// <summary>The tools, which ask for no episode and pay nothing.</summary>
    public static void WriteTools(Scratch scratch, IWorld world)
    {
        var writer = scratch.To(scratch.Observation);
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
        writer.Flush();
        scratch.Metadata.Add("{}"u8);
        Join(scratch, reward: 0, done: false);
    }

    private static void WriteObservation(Scratch scratch, IJsonWritable observation)
    {
        var writer = scratch.To(scratch.Observation);
        observation.WriteTo(writer);
        writer.Flush();
    }

    private static void JoinStep(Scratch scratch, EpisodeStep step)
    {
        var writer = scratch.To(scratch.Metadata);
        writer.WriteStartObject();
        WriteRubric(writer, step.Score);
        writer.WriteBoolean("terminated", step.Terminated);
        writer.WriteBoolean("truncated", step.Truncated);
        if (step.Reply is { } reply)
        {
            writer.WriteString("code", reply.Code);
        }

        if (step.Details is { } details)
        {
            writer.WritePropertyName("details");
            details.WriteTo(writer);
        }

        PlayedFrame.WriteUnheard(writer, scratch.Unheard);

        writer.WriteEndObject();
        writer.Flush();
        Join(scratch, step.Reward ?? 0, step.Done);
    }

    /// <summary>Writes what each leaf paid, and the penalty.</summary>
    public static void WriteRubric(Utf8JsonWriter writer, StepScore? score)
    {
        writer.WriteStartObject("rubric");
        foreach (var part in score?.Parts ?? [])
        {
            writer.WriteNumber(part.Name, part.Points);
        }

        writer.WriteEndObject();
        writer.WriteNumber("penalty", score?.Penalty ?? 0);
    }

    private static void Join(Scratch scratch, double? reward, bool done)
    {
        var (frame, observation) = (scratch.Answer, scratch.Observation);
        frame.Add("{\"observation\":"u8);
        frame.Add(observation.WrittenSpan[..^1]);
        frame.Add(observation.Length > 2 ? ",\"metadata\":"u8 : "\"metadata\":"u8);
        frame.Add(scratch.Metadata.WrittenSpan);
        frame.Add("},\"reward\":"u8);
        var writer = scratch.To(frame);
        if (reward is { } value)
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.Flush();
        frame.Add(done ? ",\"done\":true,\"metadata\":"u8 : ",\"done\":false,\"metadata\":"u8);
        frame.Add(scratch.Metadata.WrittenSpan);
        frame.Add("}"u8);
    }

    // A client that keeps nothing of a reset but its metadata still learns what the episode is about. The texts are long, and are
    // copied as they were written.
    private static void CopyTexts(Utf8JsonWriter writer, ReadOnlySpan<byte> observation)
    {
        var reader = new Utf8JsonReader(observation);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueTextEquals("system_prompt"u8) ? "system_prompt"u8 : reader.ValueTextEquals("prompt"u8) ? "prompt"u8 : [];
            reader.Read();
            var begin = (int)reader.TokenStartIndex;
            reader.Skip();
            if (name.Length > 0 && reader.TokenType == JsonTokenType.String)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(observation[begin..(int)reader.BytesConsumed], skipInputValidation: true);
            }
        }
    }
}
