using System.Globalization;
using System.Text.Json;
using Butler.Episodes.Log;
using Butler.OpenEnv.Http;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http.Episodes;

/// <summary>What is for the trainer alone: the episodes that are or were played, and their scorecards.</summary>
internal sealed class TrainerEndpoint(EpisodeTable episodes, ServeSettings settings)
{
    private const int UsualList = 100;
    private const int MostListed = 1000;

    private static readonly HttpRefusal NoTrainer = HttpRefusal.Of(
        StatusCodes.Status403Forbidden, "Scorecards are for the trainer, and this server has none. Its operator can name one with --trainer-token-file.");

    private static readonly HttpRefusal NotTheTrainer = HttpRefusal.Of(
        StatusCodes.Status401Unauthorized, "Scorecards are for the trainer: send Authorization: Bearer with the trainer's token.");

    private static readonly HttpRefusal NoEpisode = HttpRefusal.Of(
        StatusCodes.Status404NotFound, "There is no such episode, or its record has made room for later ones. GET /episodes lists those there are.");

    private static readonly HttpRefusal WrongLimit = HttpRefusal.Of(
        StatusCodes.Status400BadRequest, FormattableString.Invariant($"limit is a whole number from 1 to {MostListed}."));

    /// <summary>Lists the latest episodes, the latest first.</summary>
    public Task ListAsync(HttpContext context)
    {
        var refusal = Check(context) ?? EpisodeQuery.CheckNames(context.Request.Query, ["limit"]);
        var limit = UsualList;
        if (refusal is null && context.Request.Query.TryGetValue("limit", out var text)
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MostListed))
        {
            refusal = WrongLimit;
        }

        return refusal?.WriteAsync(context) ?? JsonAnswer.WriteObjectAsync(context, StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartArray("episodes");
            foreach (var record in episodes.Latest(limit))
            {
                writer.WriteStartObject();
                Describe(writer, record);
                writer.WriteNumber("score", record.Score);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>Tells the scorecard of an episode, as it is now.</summary>
    public async Task ScorecardAsync(HttpContext context)
    {
        if (Check(context) is { } refusal)
        {
            await refusal.WriteAsync(context);
            return;
        }

        if (episodes.Find((string?)context.Request.RouteValues["id"] ?? string.Empty) is not { } record)
        {
            await NoEpisode.WriteAsync(context);
            return;
        }

        var scorecard = await record.ScorecardAsync(context.RequestAborted);
        await JsonAnswer.WriteObjectAsync(context, StatusCodes.Status200OK, writer =>
        {
            Describe(writer, record);
            writer.WritePropertyName("scorecard");
            EpisodeLogJson.WriteScorecard(writer, scorecard);
        });
    }

    /// <summary>Writes what an episode is and how it stands.</summary>
    public static void Describe(Utf8JsonWriter writer, EpisodeRecord record)
    {
        writer.WriteString("episode_id", record.Id);
        writer.WriteString("world", record.World.Id);
        writer.WriteNumber("seed", record.Request.Seed);
        writer.WriteString("split", record.Request.SplitAmong(record.World.Splits));
        writer.WriteString("difficulty", record.Request.DifficultyAmong(record.World.Difficulties));
        writer.WriteString("status", record.Status);
        writer.WriteNumber("steps", record.Steps);
    }

    private HttpRefusal? Check(HttpContext context)
    {
        if (Caller.Of(context).IsTrainer)
        {
            return null;
        }

        if (settings.TrainerToken is null)
        {
            return NoTrainer;
        }

        context.Response.Headers.WWWAuthenticate = TokenGate.Challenge;
        return NotTheTrainer;
    }
}
