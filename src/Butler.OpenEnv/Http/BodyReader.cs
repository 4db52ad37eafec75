using System.Text.Json;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Http;

/// <summary>Reads the JSON body of a request.</summary>
internal static class BodyReader
{
    /// <summary>Reads all bytes.</summary>
    public static async Task<FrameBuffer> BytesAsync(HttpContext context)
    {
        var body = new FrameBuffer();
        int read;
        while ((read = await context.Request.Body.ReadAsync(body.GetMemory(512), context.RequestAborted)) > 0)
        {
            body.Advance(read);
        }

        return body;
    }

    /// <summary>Reads an object; an empty body is an empty object.</summary>
    /// <returns>The object, or null when the request has been answered with what is wrong.</returns>
    public static async Task<JsonDocument?> ObjectAsync(HttpContext context)
    {
        var body = await BytesAsync(context);
        if (body.Length == 0)
        {
            return JsonDocument.Parse("{}");
        }

        if (!WireJson.TryRead(body.Written, out var document, out var reason))
        {
            await JsonAnswer.WriteErrorsAsync(context, [FieldError.Wrong("json_invalid", $"JSON decode error: {reason}", default, "body")]);
            return null;
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            using (document)
            {
                await JsonAnswer.WriteErrorsAsync(context, [FieldError.Wrong("model_attributes_type", "Input should be a valid dictionary", document.RootElement, "body")]);
                return null;
            }
        }

        return document;
    }
}
