using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Door;

/// <summary>Answers a request that fails with what is wrong with it, where the SDK alone says "An error occurred."</summary>
internal sealed class RequestFaults(TextWriter errors)
{
    // What the SDK says of an exception; whatever passes the incoming filter has a sentence of its own.
    private const string SaysNothing = "An error occurred.";

    private const string WrongMeta =
        "The params cannot be read. No member may stand twice, and _meta is an object whose members under io.modelcontextprotocol/ have the types of the protocol.";

    /// <summary>Tells wrong params from a fault inside.</summary>
    public McpMessageHandler IncomingFilter(McpMessageHandler next) => async (context, cancellationToken) =>
    {
        var method = (context.JsonRpcMessage as JsonRpcRequest)?.Method;
        try
        {
            await next(context, cancellationToken);
        }
        catch (JsonException fault) when (method is not null)
        {
            throw new McpProtocolException($"The params of {method} have the wrong form at {fault.Path ?? "$"}: something is missing there or of another type.", McpErrorCode.InvalidParams);
        }
        catch (Exception fault) when (method is not null && fault is not (McpException or OperationCanceledException or IOException))
        {
            await errors.WriteLineAsync($"butler: {method} failed: {fault}".AsMemory(), cancellationToken);
            throw new McpProtocolException(
                $"{method} failed inside Butler. Try once more; the operator finds the cause on standard error.", McpErrorCode.InternalError);
        }
    };

    /// <summary>Names what the SDK reads before any incoming filter: the params as an object, and their <c>_meta</c>.</summary>
    public static McpMessageHandler OutgoingFilter(McpMessageHandler next) => (context, cancellationToken) =>
    {
        if (context.JsonRpcMessage is JsonRpcError { Error: { Code: (int)McpErrorCode.InternalError, Message: SaysNothing } detail })
        {
            (detail.Code, detail.Message) = ((int)McpErrorCode.InvalidParams, WrongMeta);
        }

        return next(context, cancellationToken);
    };
}
