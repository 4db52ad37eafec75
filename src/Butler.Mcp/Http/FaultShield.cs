using Butler.Mcp.Door;
using Butler.OpenEnv.Http;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http;

/// <summary>
/// The outermost layer: every response tells browsers to be careful with it, every refusal says why, and what fails inside is
/// told to the operator and not to the client.
/// </summary>
internal sealed class FaultShield(TextWriter errors)
{
    private static readonly HttpRefusal TooLarge = HttpRefusal.Of(
        StatusCodes.Status413PayloadTooLarge, FormattableString.Invariant($"The body is larger than {LineGuard.MostBytes} bytes (4 MiB), which is the most that is read. Send less at once."));

    private static readonly HttpRefusal TooSlow = HttpRefusal.Of(StatusCodes.Status408RequestTimeout, "The body came too slowly. Send the request again, at once.");

    private static readonly HttpRefusal Malformed = HttpRefusal.Of(StatusCodes.Status400BadRequest, "The request is not proper HTTP. Send it again, whole.");

    private static readonly HttpRefusal Nothing = HttpRefusal.Of(
        StatusCodes.Status404NotFound, "There is nothing here. There are /mcp, /mcp/episodes/WORLD, /episodes, /envs/WORLD, /docs, /health and /version.");

    private static readonly HttpRefusal WrongMethod = HttpRefusal.Of(StatusCodes.Status405MethodNotAllowed, "This address does not take the method. The Allow header lists those it takes.");

    private static readonly HttpRefusal Failed = HttpRefusal.Of(
        StatusCodes.Status500InternalServerError, "This failed inside Butler. Try once more; the operator finds the cause on standard error.");

    /// <summary>The middleware.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Secure(context.Response.Headers);
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response is { ContentType: null, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed })
            {
                await TellAsync(context);
            }
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; whatever came of that interests nobody.
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await (fault.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => TooLarge,
                StatusCodes.Status408RequestTimeout => TooSlow,
                _ => Malformed,
            }).WriteAsync(context);
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync($"butler: {context.Request.Method} {context.GetEndpoint()?.DisplayName} failed: {fault}");
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            await Failed.WriteAsync(context);
        }
    }

    // A POST was meant for somebody who speaks JSON-RPC; to a GET, trainers know this answer from their own servers.
    private static Task TellAsync(HttpContext context) =>
        context.Response.StatusCode != StatusCodes.Status404NotFound ? WrongMethod.WriteAsync(context)
        : HttpMethods.IsGet(context.Request.Method) ? JsonAnswer.WriteDetailAsync(context, StatusCodes.Status404NotFound, "Not Found")
        : Nothing.WriteAsync(context);

    private static void Secure(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
