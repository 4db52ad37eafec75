using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Assistant;

/// <summary>Tells a client that asked for it how long a slow call has been at work: a calendar or a mailbox may take its time.</summary>
internal sealed class SlowCall(TimeProvider time)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Runs a call and tells of its progress each second until it is over.</summary>
    public async ValueTask<CallToolResult> RunAsync(
        RequestContext<CallToolRequestParams> request, McpRequestHandler<CallToolRequestParams, CallToolResult> call, CancellationToken cancellationToken)
    {
        var answer = call(request, cancellationToken).AsTask();
        if (request.Params?.ProgressToken is not { } token)
        {
            return await answer;
        }

        // Whoever cancels waits for the call alone: it may have to finish what it has begun.
        for (var seconds = 1; !answer.IsCompleted && !cancellationToken.IsCancellationRequested; seconds++)
        {
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (await Task.WhenAny(answer, Task.Delay(Pace, time, pause.Token)) != answer && !cancellationToken.IsCancellationRequested)
            {
                var progress = new ProgressNotificationValue { Progress = seconds, Message = $"{request.Params.Name} is at work." };
                if (!await TryTellAsync(request.Server, token, progress, cancellationToken))
                {
                    break;
                }
            }

            await pause.CancelAsync();
        }

        return await answer;
    }

    // News that cannot be told end the news, and not the call.
    private static async Task<bool> TryTellAsync(McpServer server, ProgressToken token, ProgressNotificationValue progress, CancellationToken cancellationToken)
    {
        try
        {
            await server.NotifyProgressAsync(token, progress, cancellationToken: cancellationToken);
            return true;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or OperationCanceledException)
        {
            return false;
        }
    }
}
