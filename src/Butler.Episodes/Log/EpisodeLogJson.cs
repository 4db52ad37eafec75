using System.Text.Json;
using Butler.Episodes.Scoring;

namespace Butler.Episodes.Log;

/// <summary>The wire form of an episode log's entries.</summary>
public static class EpisodeLogJson
{
    /// <summary>Writes one entry as one object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="episodeId">Told in every entry where several episodes share a log; null where there is one after the other.</param>
    public static void Write(Utf8JsonWriter writer, EpisodeLogEntry entry, string? episodeId = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        switch (entry)
        {
            case EpisodeLogEntry.Began began:
                WriteBegan(writer, began);
                break;
            case EpisodeLogEntry.Stepped stepped:
                WriteEvent(writer, "step", episodeId);
                WriteStepped(writer, stepped);
                break;
            case EpisodeLogEntry.Ended ended:
                WriteEvent(writer, "end", episodeId);
                writer.WriteString("how", NameOf(ended.End));
                writer.WritePropertyName("scorecard");
                WriteScorecard(writer, ended.Scorecard);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry, "Not an entry.");
        }

        writer.WriteEndObject();
    }

    /// <summary>The name of an end.</summary>
    public static string NameOf(EpisodeEnd end) => end switch
    {
        EpisodeEnd.Terminated => "terminated",
        EpisodeEnd.Truncated => "truncated",
        _ => "left",
    };

    /// <summary>Writes a scorecard as one object.</summary>
    public static void WriteScorecard(Utf8JsonWriter writer, ScorecardSummary scorecard)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(scorecard);
        writer.WriteStartObject();
        writer.WriteNumber("score", scorecard.Score);
        WriteParts(writer, scorecard.Parts);
        writer.WriteNumber("penalty", scorecard.Penalty);
        writer.WriteNumber("violations", scorecard.Violations);
        writer.WriteNumber("paid", scorecard.Paid);
        writer.WriteNumber("subjects", scorecard.Subjects);
        writer.WriteBoolean("estimated", scorecard.Estimated);
        writer.WriteEndObject();
    }

    /// <summary>Writes the property <c>parts</c>: the leaves' names with their contributions.</summary>
    public static void WriteParts(Utf8JsonWriter writer, IReadOnlyList<RubricPart> parts)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(parts);
        writer.WriteStartObject("parts");
        foreach (var part in parts)
        {
            writer.WriteNumber(part.Name, part.Points);
        }

        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, string name, string? episodeId)
    {
        writer.WriteString("event", name);
        if (episodeId is not null)
        {
            writer.WriteString("episode_id", episodeId);
        }
    }

    private static void WriteBegan(Utf8JsonWriter writer, EpisodeLogEntry.Began began)
    {
        writer.WriteString("event", "reset");
        writer.WriteString("world", began.World.Id);
        writer.WriteString("episode_id", began.Request.EpisodeId);
        writer.WriteNumber("seed", began.Request.Seed);
        writer.WriteString("split", began.Request.Split ?? began.World.Splits[0]);
        writer.WriteString("difficulty", began.Request.Difficulty ?? began.World.Difficulties[0]);
        writer.WritePropertyName("observation");
        began.Step.Observation.WriteTo(writer);
    }

    private static void WriteStepped(Utf8JsonWriter writer, EpisodeLogEntry.Stepped stepped)
    {
        writer.WriteNumber("step", stepped.Number);
        writer.WriteString("tool", stepped.Action.Tool);
        writer.WritePropertyName("arguments");
        stepped.Action.Arguments.WriteTo(writer);
        if (stepped.Step.Reply is { } reply)
        {
            writer.WriteBoolean("error", reply.IsError);
            writer.WritePropertyName("reply");
            reply.Content.WriteTo(writer);
        }

        writer.WriteNumber("reward", stepped.Step.Reward ?? 0);
        if (stepped.Step.Score is { } score)
        {
            WriteParts(writer, score.Parts);
            writer.WriteNumber("penalty", score.Penalty);
            writer.WriteNumber("score", score.Total);
        }

        if (stepped.Step.Details is { } details)
        {
            writer.WritePropertyName("details");
            details.WriteTo(writer);
        }

        writer.WriteBoolean("terminated", stepped.Step.Terminated);
        writer.WriteBoolean("truncated", stepped.Step.Truncated);
    }
}
