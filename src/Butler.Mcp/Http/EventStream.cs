using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http;

/// <summary>Responses that are streams of events.</summary>
internal static class EventStream
{
    /// <summary>Makes the response a stream.</summary>
    public static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
    }

    /// <summary>Hands a message to a transport and streams the answer.</summary>
    public static async Task PostAsync(HttpContext context, StreamableHttpServerTransport transport, JsonRpcMessage message, CancellationToken cancellationToken)
    {
        Begin(context.Response);
        Func<JsonRpcMessage?, ValueTask>? chooseStatus = ProtocolVersions.StandsAlone(message.Context?.ProtocolVersion) ? first => ChooseStatus(context.Response, first) : null;
        if (!await transport.HandlePostRequestAsync(message, context.Response.Body, chooseStatus, cancellationToken))
        {
            context.Response.Headers.ContentType = default;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    // Revisions without sessions tell some errors in the status too, which can be chosen until the first byte is written.
    private static ValueTask ChooseStatus(HttpResponse response, JsonRpcMessage? first)
    {
        if (first is JsonRpcError { Error: { } error } && !response.HasStarted)
        {
            response.StatusCode = (McpErrorCode)error.Code switch
            {
                McpErrorCode.MethodNotFound => StatusCodes.Status404NotFound,
                McpErrorCode.MissingRequiredClientCapability or McpErrorCode.UnsupportedProtocolVersion or McpErrorCode.HeaderMismatch => StatusCodes.Status400BadRequest,
                _ => response.StatusCode,
            };
        }

        return ValueTask.CompletedTask;
    }
}
