using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Assistant.Resources;

/// <summary>Tells those who asked for it which pages of the desk a turn has changed.</summary>
internal sealed class ResourceChanges(DeskPages pages)
{
    /// <summary>So many pages at most are watched at one desk.</summary>
    private const int MostPages = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Listener> _listeners = new(StringComparer.Ordinal);
    private readonly List<PageWatch> _watches = [];

    /// <summary>Watches a page for the session whose desk this is.</summary>
    /// <param name="server">Where the session is told.</param>
    /// <param name="uri">The page's address.</param>
    /// <param name="address">What it asks for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task ListenAsync(McpServer server, string uri, DeskAddress address, CancellationToken cancellationToken)
    {
        var listener = new Listener(server, new WatchedPage(uri, address) { Text = await pages.ReadAsync(address, cancellationToken) });
        lock (_lock)
        {
            TakeRoom(_listeners.ContainsKey(uri) ? 0 : 1);
            _listeners.TryAdd(uri, listener);
        }
    }

    /// <summary>Watches no longer for the session.</summary>
    public void Forget(string uri)
    {
        lock (_lock)
        {
            _listeners.Remove(uri);
        }
    }

    /// <summary>Begins to watch pages for a <c>subscriptions/listen</c>.</summary>
    public async Task<PageWatch> WatchAsync(
        McpServer server, IReadOnlyDictionary<string, DeskAddress> addresses, JsonValue? subscriptionId, CancellationToken cancellationToken)
    {
        var watch = new PageWatch(server, pages, subscriptionId);
        foreach (var (uri, address) in addresses)
        {
            await watch.AddAsync(uri, address, cancellationToken);
        }

        lock (_lock)
        {
            TakeRoom(watch.Count);
            _watches.Add(watch);
        }

        // A turn may have been taken while the pages were read.
        watch.TurnTaken();
        return watch;
    }

    /// <summary>Ends a watch.</summary>
    public void End(PageWatch watch)
    {
        lock (_lock)
        {
            _watches.Remove(watch);
        }
    }

    /// <summary>Looks at what is watched and tells of what has changed. A session that cannot be reached is forgotten.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        Listener[] listeners;
        lock (_lock)
        {
            listeners = [.. _listeners.Values];
            _watches.ForEach(watch => watch.TurnTaken());
        }

        foreach (var (server, page) in listeners)
        {
            var text = await pages.ReadAsync(page.Address, cancellationToken);
            if (text == page.Text)
            {
                continue;
            }

            page.Text = text;
            try
            {
                await server.SendMessageAsync(PageNews.Of(page.Uri, subscriptionId: null), cancellationToken);
            }
            catch (Exception fault) when (fault is InvalidOperationException or IOException)
            {
                // Its session has gone: nobody is left to tell.
                Forget(page.Uri);
            }
        }
    }

    private void TakeRoom(int more)
    {
        if (_listeners.Count + _watches.Sum(watch => watch.Count) + more > MostPages)
        {
            throw new McpProtocolException($"At most {MostPages} resources are watched at once. Unsubscribe from one first.", McpErrorCode.InvalidRequest);
        }
    }

    private sealed record Listener(McpServer Server, WatchedPage Page);
}
