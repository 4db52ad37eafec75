using System.Text.Json;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Http;

/// <summary>Answers over HTTP that are JSON, whole and with their length.</summary>
public static class JsonAnswer
{
    private const string Json = "application/json";

    /// <summary>Answers with the value that is written.</summary>
    public static Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var body = new FrameBuffer();
        using (var writer = new Utf8JsonWriter(body, WireJson.Writing))
        {
            write(writer);
        }

        return WriteAsync(context, status, body);
    }

    /// <summary>Answers with an object, whose members are written.</summary>
    public static Task WriteObjectAsync(HttpContext context, int status, Action<Utf8JsonWriter> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return WriteAsync(context, status, writer =>
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        });
    }

    /// <summary>Answers with a reason, in the form that Python's clients know.</summary>
    public static Task WriteDetailAsync(HttpContext context, int status, string detail) =>
        WriteObjectAsync(context, status, writer => writer.WriteString("detail", detail));

    /// <summary>Answers that something in the request is wrong, in the form that Python's clients know.</summary>
    internal static Task WriteErrorsAsync(HttpContext context, IReadOnlyList<FieldError> errors) => WriteObjectAsync(
        context,
        StatusCodes.Status422UnprocessableEntity,
        writer => FieldError.WriteAll(writer, "detail", errors, isLinked: errors[0].Location is not ["body", ..]));

    /// <summary>Answers with what is in a buffer.</summary>
    internal static async Task WriteAsync(HttpContext context, int status, FrameBuffer body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = Json;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.Written, context.RequestAborted);
    }
}
