using System.Text.Json;
using Butler.Episodes;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Http;

/// <summary>Tells what a world is: its health, metadata, schemas, and a page about its addresses.</summary>
internal sealed class DescriptionEndpoint(IWorld world, OpenEnvSettings settings, string prefix)
{
    private const string ApiVersion = "1.0.0";

    /// <summary>Whether it lives.</summary>
    public static Task HealthAsync(HttpContext context) =>
        JsonAnswer.WriteObjectAsync(context, StatusCodes.Status200OK, static writer => writer.WriteString("status", "healthy"));

    /// <summary>Its name and what it is.</summary>
    public Task MetadataAsync(HttpContext context) => JsonAnswer.WriteObjectAsync(context, StatusCodes.Status200OK, writer =>
    {
        writer.WriteString("name", world.Id);
        writer.WriteString("description", world.Description);
        writer.WriteNull("readme_content");
        writer.WriteString("version", settings.Version);
        writer.WriteNull("author");
        writer.WriteNull("documentation_url");
    });

    /// <summary>The schemas of action, observation and state.</summary>
    public Task SchemaAsync(HttpContext context) => JsonAnswer.WriteObjectAsync(context, StatusCodes.Status200OK, writer => EnvSchema.Write(writer, world));

    /// <summary>The addresses as OpenAPI tells them.</summary>
    public Task OpenApiAsync(HttpContext context) => JsonAnswer.WriteObjectAsync(context, StatusCodes.Status200OK, writer =>
    {
        writer.WriteString("openapi", "3.1.0");
        writer.WriteStartObject("info");
        writer.WriteString("title", $"{world.Id}: OpenEnv");
        writer.WriteString("description", world.Description);
        writer.WriteString("version", ApiVersion);
        writer.WriteEndObject();
        writer.WriteStartArray("servers");
        writer.WriteStartObject();
        writer.WriteString("url", prefix.Length == 0 ? "/" : prefix);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("paths");
        foreach (var path in EnvAddress.Served(settings).Where(address => address.IsOfOpenApi).GroupBy(address => address.Path))
        {
            writer.WriteStartObject(path.Key);
            foreach (var address in path)
            {
                WriteOperation(writer, address);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });

    /// <summary>The same for people.</summary>
    public Task DocsAsync(HttpContext context)
    {
        var rows = EnvAddress.Served(settings).Select(address => $"<tr><td><code>{address.Method}</code></td><td><code>{prefix}{address.Path}</code></td><td>{address.Summary}</td></tr>");
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{world.Id}</title><h1>{world.Id}</h1><p>{world.Description}</p>"
            + $"<table><tr><th>Method</th><th>Address</th><th>What it does</th></tr>{string.Concat(rows)}</table>"
            + $"<p>The same for programs: <a href=\"{prefix}/openapi.json\">openapi.json</a>.</p></html>",
            context.RequestAborted);
    }

    private static void WriteOperation(Utf8JsonWriter writer, EnvAddress address)
    {
        writer.WriteStartObject(address.Method.ToLowerInvariant());
        writer.WriteString("summary", address.Summary);
        writer.WriteStartArray("tags");
        writer.WriteStringValue(address.Tag);
        writer.WriteEndArray();
        writer.WriteStartObject("responses");
        writer.WriteStartObject("200");
        writer.WriteString("description", "OK");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
