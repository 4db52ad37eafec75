using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Assistant.Resources;

/// <summary>The message that a page has changed.</summary>
internal static class PageNews
{
    /// <summary>Writes it.</summary>
    /// <param name="uri">The page's address.</param>
    /// <param name="subscriptionId">The id of the <c>subscriptions/listen</c> that asked for it; null for <c>resources/subscribe</c>.</param>
    public static JsonRpcNotification Of(string uri, JsonValue? subscriptionId)
    {
        var parameters = new JsonObject { ["uri"] = uri };
        if (subscriptionId is not null)
        {
            parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = subscriptionId.DeepClone() };
        }

        return new JsonRpcNotification { Method = NotificationMethods.ResourceUpdatedNotification, Params = parameters };
    }
}
