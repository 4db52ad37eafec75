using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Assistant.Resources;

/// <summary>Tells those who asked for it which pages of the desk a turn has changed.</summary>
internal sealed class ResourceChanges(DeskPages pages)
{
    /// <summary>So many pages at most are watched at one desk.</summary>
    private const int MostListeners = 100;

    private readonly Lock _lock = new();
    private readonly List<Listener> _listeners = [];

    /// <summary>Watches a page for a session.</summary>
    /// <param name="server">Where the session is told.</param>
    /// <param name="uri">The page's address.</param>
    /// <param name="address">What it asks for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task ListenAsync(McpServer server, string uri, DeskAddress address, CancellationToken cancellationToken) =>
        Add(new Listener(server, uri, address, SubscriptionId: null) { Text = await pages.ReadAsync(address, cancellationToken) });

    /// <summary>Watches no longer for a session.</summary>
    public void Forget(string uri)
    {
        lock (_lock)
        {
            _listeners.RemoveAll(listener => listener.Uri == uri && listener.SubscriptionId is null);
        }
    }

    /// <summary>Watches pages for as long as a <c>subscriptions/listen</c> stays open.</summary>
    public async Task ListenWhileOpenAsync(McpServer server, IReadOnlyList<string> uris, JsonValue? subscriptionId, CancellationToken cancellationToken)
    {
        var mine = new List<Listener>();
        try
        {
            foreach (var uri in uris)
            {
                if (DeskAddress.TryRead(uri, out var address, out _))
                {
                    mine.Add(new Listener(server, uri, address, subscriptionId) { Text = await pages.ReadAsync(address, cancellationToken) });
                    Add(mine[^1]);
                }
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The client has heard enough.
        }
        finally
        {
            lock (_lock)
            {
                _listeners.RemoveAll(mine.Contains);
            }
        }
    }

    /// <summary>Looks at what is watched and tells of what has changed. A listener that cannot be reached is forgotten.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        Listener[] listeners;
        lock (_lock)
        {
            listeners = [.. _listeners];
        }

        foreach (var listener in listeners)
        {
            var text = await pages.ReadAsync(listener.Address, cancellationToken);
            if (text == listener.Text)
            {
                continue;
            }

            listener.Text = text;
            try
            {
                await listener.Server.SendMessageAsync(Updated(listener), cancellationToken);
            }
            catch (Exception fault) when (fault is InvalidOperationException or IOException)
            {
                // Its session has gone: nobody is left to tell.
                lock (_lock)
                {
                    _listeners.Remove(listener);
                }
            }
        }
    }

    private static JsonRpcNotification Updated(Listener listener)
    {
        var parameters = new JsonObject { ["uri"] = listener.Uri };
        if (listener.SubscriptionId is { } id)
        {
            parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = id.DeepClone() };
        }

        return new JsonRpcNotification { Method = NotificationMethods.ResourceUpdatedNotification, Params = parameters };
    }

    private void Add(Listener listener)
    {
        lock (_lock)
        {
            if (_listeners.Exists(each => each.Uri == listener.Uri && each.SubscriptionId is null && listener.SubscriptionId is null))
            {
                return;
            }

            if (_listeners.Count >= MostListeners)
            {
                throw new McpProtocolException(
                    $"At most {MostListeners} resources are watched at once. Unsubscribe from one first.", McpErrorCode.InvalidRequest);
            }

            _listeners.Add(listener);
        }
    }

    private sealed record Listener(McpServer Server, string Uri, DeskAddress Address, JsonValue? SubscriptionId)
    {
        public required string Text { get; set; }
    }
}
