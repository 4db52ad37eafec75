using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Door;

/// <summary>
/// Answers <c>subscriptions/listen</c>. No list of this server ever changes, so nothing is granted and the stream ends at once.
/// The SDK's own handler waits until the client cancels, which the end of standard input is not: a client that just leaves
/// would leave the process behind.
/// </summary>
internal static class Subscriptions
{
    /// <summary>Acknowledges that nothing will be sent.</summary>
    public static async ValueTask<EmptyResult> GrantNoneAsync(
        RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellationToken)
    {
        var acknowledgement = new JsonObject
        {
            ["notifications"] = new JsonObject(),
            ["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = Id(request.JsonRpcRequest.Id) },
        };
        await request.Server.SendMessageAsync(
            new JsonRpcNotification { Method = NotificationMethods.SubscriptionsAcknowledgedNotification, Params = acknowledgement }, cancellationToken);
        return new EmptyResult();
    }

    private static JsonValue? Id(RequestId id) => id.Id switch
    {
        long number => JsonValue.Create(number),
        var text => JsonValue.Create(text?.ToString()),
    };
}
