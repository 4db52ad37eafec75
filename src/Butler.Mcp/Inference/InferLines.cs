using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Episodes;
using Butler.Episodes.Log;
using Butler.LanguageModel;
using Butler.Training.Evaluation;
using Butler.Training.Policies;

namespace Butler.Mcp.Inference;

/// <summary>
/// Prints an episode for programs while it is played, one object a line: the lines of an episode log (<c>reset</c>, <c>step</c>,
/// <c>end</c>), each with who plays, and at the end what asking a model took. The user's own words have no seed, split or difficulty: those are null.
/// </summary>
/// <param name="output">Where they go.</param>
/// <param name="seat">What is played.</param>
/// <param name="player">Who plays.</param>
/// <param name="prices">What the model costs that plays; null when nobody says.</param>
internal sealed class InferLines(TextWriter output, EpisodeSeat seat, IPolicy player, ModelPrices? prices) : IEpisodeLog
{
    private static readonly string[] OfGeneratedEpisodes = ["seed", "split", "difficulty"];

    /// <inheritdoc/>
    public void Write(EpisodeLogEntry entry)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, EpisodeJson.Writing))
        {
            EpisodeLogJson.Write(writer, entry);
        }

        var line = JsonNode.Parse(buffer.ToArray())!.AsObject();
        line.Insert(1, "policy", player.Name);
        foreach (var name in seat.AreOwnWords && entry is EpisodeLogEntry.Began ? OfGeneratedEpisodes : [])
        {
            line[name] = null;
        }

        if (entry is EpisodeLogEntry.Ended && player.Usage is { } usage)
        {
            line["usage"] = JsonSerializer.SerializeToNode(ModelTotal.Of(usage, prices), EvaluationJson.Default.ModelTotal);
        }

        output.WriteLine(Spell(line));
    }

    private static string Spell(JsonObject line)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, EpisodeJson.Writing))
        {
            line.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
