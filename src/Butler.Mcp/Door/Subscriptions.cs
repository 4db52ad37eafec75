using System.Text.Json.Nodes;
using Butler.Mcp.Assistant.Resources;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Door;

/// <summary>
/// Answers <c>subscriptions/listen</c>. No list of this server ever changes, so that of an episode nothing is granted and the stream
/// ends at once; of the assistant's desk, news of single pages is.
/// The SDK's own handler waits until the client cancels, which the end of standard input is not: a client that just leaves
/// would leave the process behind.
/// </summary>
internal static class Subscriptions
{
    /// <summary>Acknowledges that nothing will be sent.</summary>
    public static async ValueTask<EmptyResult> GrantNoneAsync(
        RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellationToken)
    {
        await AcknowledgeAsync(request, [], cancellationToken);
        return new EmptyResult();
    }

    /// <summary>Grants news of those pages of the assistant's desk that exist, until the client or its input ends.</summary>
    public static async ValueTask<EmptyResult> GrantPagesAsync(
        RequestContext<SubscriptionsListenRequestParams> request, ResourceChanges changes, CancellationToken inputEnds, CancellationToken cancellationToken)
    {
        var pages = new Dictionary<string, DeskAddress>(StringComparer.Ordinal);
        foreach (var uri in request.Params?.Notifications?.ResourceSubscriptions ?? [])
        {
            if (DeskAddress.TryRead(uri, out var address, out _))
            {
                pages[uri] = address;
            }
        }

        if (pages.Count == 0)
        {
            return await GrantNoneAsync(request, cancellationToken);
        }

        var watch = await changes.WatchAsync(request.Server, pages, Id(request.JsonRpcRequest.Id), cancellationToken);
        try
        {
            using var open = CancellationTokenSource.CreateLinkedTokenSource(inputEnds, cancellationToken);
            await AcknowledgeAsync(request, [.. pages.Keys], cancellationToken);
            await watch.TellAsync(open.Token);
            return new EmptyResult();
        }
        finally
        {
            changes.End(watch);
        }
    }

    private static async Task AcknowledgeAsync(
        RequestContext<SubscriptionsListenRequestParams> request, string[] pages, CancellationToken cancellationToken)
    {
        var granted = new JsonObject();
        if (pages.Length > 0)
        {
            granted["resourceSubscriptions"] = new JsonArray([.. pages.Select(uri => JsonValue.Create(uri))]);
        }

        var acknowledgement = new JsonObject
        {
            ["notifications"] = granted,
            ["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = Id(request.JsonRpcRequest.Id) },
        };
        await request.Server.SendMessageAsync(
            new JsonRpcNotification { Method = NotificationMethods.SubscriptionsAcknowledgedNotification, Params = acknowledgement }, cancellationToken);
    }

    private static JsonValue? Id(RequestId id) => id.Id switch
    {
        long number => JsonValue.Create(number),
        var text => JsonValue.Create(text?.ToString()),
    };
}
