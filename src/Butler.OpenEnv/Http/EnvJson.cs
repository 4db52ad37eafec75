using System.Text.Json;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Http;

/// <summary>Writes the JSON answers of the environment's HTTP side.</summary>
internal static class EnvJson
{
    private const string Json = "application/json";

    /// <summary>Answers with what is in a buffer.</summary>
    public static async Task WriteAsync(HttpContext context, int status, FrameBuffer body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = Json;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.Written, context.RequestAborted);
    }

    /// <summary>Answers with what is written.</summary>
    public static Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var body = new FrameBuffer();
        using (var writer = new Utf8JsonWriter(body, WireJson.Writing))
        {
            write(writer);
        }

        return WriteAsync(context, status, body);
    }

    /// <summary>Answers that something in the request is wrong, in the form that Python's clients know.</summary>
    public static Task WriteErrorsAsync(HttpContext context, IReadOnlyList<FieldError> errors) => WriteAsync(context, StatusCodes.Status422UnprocessableEntity, writer =>
    {
        writer.WriteStartObject();
        FieldError.WriteAll(writer, "detail", errors, isLinked: errors[0].Location is not ["body", ..]);
        writer.WriteEndObject();
    });

    /// <summary>Answers with a reason.</summary>
    public static Task WriteDetailAsync(HttpContext context, int status, string detail) => WriteAsync(context, status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("detail", detail);
        writer.WriteEndObject();
    });
}
