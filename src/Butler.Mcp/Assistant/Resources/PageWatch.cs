using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Assistant.Resources;

/// <summary>
/// The pages that one <c>subscriptions/listen</c> watches. Its client is told from within its own request: one that does not read
/// holds nobody else up, and what changes between the acknowledgement and the first look is not missed.
/// </summary>
internal sealed class PageWatch(McpServer server, DeskPages pages, JsonValue? subscriptionId)
{
    // One turn that nobody has looked at yet is as good as many.
    private readonly Channel<bool> _turns = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<WatchedPage> _watched = [];

    /// <summary>How many pages are watched.</summary>
    public int Count => _watched.Count;

    /// <summary>Watches a page from now on.</summary>
    public async Task AddAsync(string uri, DeskAddress address, CancellationToken cancellationToken) =>
        _watched.Add(new WatchedPage(uri, address) { Text = await pages.ReadAsync(address, cancellationToken) });

    /// <summary>Takes note that a turn was taken, which may have changed a page.</summary>
    public void TurnTaken() => _turns.Writer.TryWrite(true);

    /// <summary>Tells of every change until the client or the server ends it.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in _turns.Reader.ReadAllAsync(cancellationToken))
            {
                await LookAsync(cancellationToken);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client has heard enough or is gone, or the server ends.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var page in _watched)
        {
            var text = await pages.ReadAsync(page.Address, cancellationToken);
            if (text != page.Text)
            {
                page.Text = text;
                await server.SendMessageAsync(PageNews.Of(page.Uri, subscriptionId), cancellationToken);
            }
        }
    }
}
