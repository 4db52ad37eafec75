using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http;

/// <summary>Answers a request that stands alone: a server of its own, which is gone with the answer.</summary>
internal static class StandaloneRequest
{
    /// <summary>Answers it. When the client hangs up, the work is cancelled.</summary>
    public static async Task AnswerAsync(HttpContext context, JsonRpcMessage message, McpServerOptions options)
    {
        await using var transport = new StreamableHttpServerTransport { Stateless = true, FlowExecutionContextFromRequests = true };
        await using var server = McpServer.Create(transport, options);
        using var over = new CancellationTokenSource();
        var serving = server.RunAsync(over.Token);
        try
        {
            await EventStream.PostAsync(context, transport, message, context.RequestAborted);
        }
        finally
        {
            await transport.DisposeAsync();
            await over.CancelAsync();
            await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
