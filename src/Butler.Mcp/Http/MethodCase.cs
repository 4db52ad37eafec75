using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Butler.Mcp.Http;

/// <summary>Takes a method for what it says: its case counts, which the routes do not mind.</summary>
internal static class MethodCase
{
    /// <summary>The middleware, behind the routes.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (HttpMethods.GetCanonicalizedValue(method) == method || context.GetEndpoint()?.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } taken)
        {
            return next(context);
        }

        context.Response.Headers.Allow = string.Join(", ", taken.HttpMethods);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
