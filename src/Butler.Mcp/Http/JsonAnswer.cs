using System.Text.Json;
using Butler.Episodes;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http;

/// <summary>Answers that are one JSON object.</summary>
internal static class JsonAnswer
{
    /// <summary>Writes the response.</summary>
    public static async Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, EpisodeJson.Writing))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
