using System.Text.Encodings.Web;
using System.Text.Json;

namespace Butler.Episodes;

/// <summary>How this house writes JSON: compact, and readable for people of every script.</summary>
public static class EpisodeJson
{
    /// <summary>Options for every writer. The relaxed encoder keeps names such as "Zoë" readable; nothing here is put into HTML.</summary>
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
