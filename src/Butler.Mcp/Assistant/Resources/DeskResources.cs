using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Assistant.Resources;

/// <summary>The assistant's desk as MCP resources, for people and clients that attach them. A model reads by asking the knowledge agent.</summary>
internal sealed class DeskResources(DeskPages pages, ResourceChanges changes)
{
    /// <summary>How long a list that never changes may be kept.</summary>
    public static readonly TimeSpan ListLife = TimeSpan.FromHours(1);

    private const string Markdown = "text/markdown";
    private const int DaysToComplete = 14;
    private const int MostCompletions = 100;

    private static readonly Dictionary<string, (string Title, string Description)> Texts = new(StringComparer.Ordinal)
    {
        ["queue"] = ("To-dos", "The to-dos that are pending, with their ids."),
        ["agenda"] = ("Today", "Today's calendar and reminders, in the user's zone."),
        ["inbox"] = ("Inbox", "The mails of the inbox, fenced as untrusted text."),
        ["kb"] = ("What Butler knows", "People, commitments, preferences and notes."),
        ["profile"] = ("Profile", "Who the user is, where, and when they work."),
        ["scorecard"] = ("Scorecard", "How well people came before work since Butler started, by component."),
    };

    private static readonly ListResourcesResult Listed = new()
    {
        Resources =
        [
            .. DeskAddress.Names.Select(name => new Resource
            {
                Uri = DeskAddress.Scheme + name, Name = name, Title = Texts[name].Title, Description = Texts[name].Description, MimeType = Markdown,
            }),
        ],
        TimeToLive = ListLife,
        CacheScope = CacheScope.Public,
    };

    private static readonly ListResourceTemplatesResult ListedTemplates = new()
    {
        ResourceTemplates =
        [
            new ResourceTemplate { UriTemplate = "butler://agenda{?date}", Name = "agenda_of_day", Title = "A day", Description = "The calendar and reminders of a day such as 2026-05-04.", MimeType = Markdown },
            new ResourceTemplate { UriTemplate = "butler://kb{?query}", Name = "kb_search", Title = "What Butler knows about", Description = "What is remembered that bears on a question or a name.", MimeType = Markdown },
        ],
        TimeToLive = ListLife,
        CacheScope = CacheScope.Public,
    };

    /// <summary>Offers the resources.</summary>
    public void AddTo(McpServerOptions options)
    {
        options.Capabilities ??= new ServerCapabilities();
        options.Capabilities.Resources = new ResourcesCapability { Subscribe = true };
        options.Capabilities.Completions = new CompletionsCapability();
        options.Handlers.ListResourcesHandler = static (_, _) => ValueTask.FromResult(Listed);
        options.Handlers.ListResourceTemplatesHandler = static (_, _) => ValueTask.FromResult(ListedTemplates);
        options.Handlers.ReadResourceHandler = ReadAsync;
        options.Handlers.CompleteHandler = CompleteAsync;
        options.Handlers.SubscribeToResourcesHandler = async (request, cancellationToken) =>
        {
            var uri = request.Params?.Uri ?? string.Empty;
            await changes.ListenAsync(request.Server, uri, Find(request, uri), cancellationToken);
            return new EmptyResult();
        };
        options.Handlers.UnsubscribeFromResourcesHandler = (request, _) =>
        {
            changes.Forget(request.Params?.Uri ?? string.Empty);
            return ValueTask.FromResult(new EmptyResult());
        };
    }

    private static DeskAddress Find<TParams>(RequestContext<TParams> request, string uri) =>
        DeskAddress.TryRead(uri, out var address, out var reason) ? address : throw MissingResource.Of(request, uri, reason);

    private async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken)
    {
        var uri = request.Params?.Uri ?? string.Empty;
        return new ReadResourceResult
        {
            Contents = [new TextResourceContents { Uri = uri, MimeType = Markdown, Text = await pages.ReadAsync(Find(request, uri), cancellationToken) }],

            // The next call may change it, and it is nobody else's business.
            TimeToLive = TimeSpan.Zero,
            CacheScope = CacheScope.Private,
        };
    }

    private async ValueTask<CompleteResult> CompleteAsync(RequestContext<CompleteRequestParams> request, CancellationToken cancellationToken)
    {
        var begun = request.Params?.Argument.Value ?? string.Empty;
        var values = request.Params?.Argument.Name switch
        {
            "date" => await pages.DaysAsync(begun, DaysToComplete, cancellationToken),
            "query" => await pages.TopicsAsync(begun, cancellationToken),
            _ => [],
        };
        return new CompleteResult
        {
            Completion = new Completion { Values = [.. values.Take(MostCompletions)], Total = values.Count, HasMore = values.Count > MostCompletions },
        };
    }
}
