using System.Text.RegularExpressions;
using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Mcp.Assistant.Resources;
using Butler.Mcp.Door;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Tests.Conformance.Fixture;

/// <summary>Butler's own server, as every world has it, with the suite's tools, prompts and resources in place of a world's.</summary>
internal static partial class FixtureServer
{
    public static McpServerOptions Options(TextWriter errors)
    {
        var world = PersonalTasksContract.Instance;
        var options = ButlerServer.Options(world, new EpisodeSession(world.CreateEnvironment(), new ResetRequest()), "The fixture of the conformance suite.", revealRewards: false, errors: errors);
        options.Capabilities!.Resources = new ResourcesCapability { Subscribe = true };
        options.Capabilities.Prompts = new PromptsCapability();
        options.Capabilities.Completions = new CompletionsCapability();
        var handlers = options.Handlers;
        handlers.ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. FixtureFile.Tools.Values.Select(part => FixtureFile.Read<Tool>(part))] });
        handlers.CallToolHandler = FixtureCall.RunAsync;
        handlers.ListPromptsHandler = (_, _) => ValueTask.FromResult(Lasting(new ListPromptsResult { Prompts = [.. FixtureFile.Prompts.Values.Select(part => FixtureFile.Read<Prompt>(part))] }));
        handlers.GetPromptHandler = (request, _) => ValueTask.FromResult(Prompt(request));
        handlers.ListResourcesHandler = (_, _) => ValueTask.FromResult(Lasting(new ListResourcesResult { Resources = [.. FixtureFile.Resources.Values.Select(part => FixtureFile.Read<Resource>(part))] }));
        handlers.ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(Lasting(
            new ListResourceTemplatesResult { ResourceTemplates = [.. FixtureFile.Templates.Values.Select(part => FixtureFile.Read<ResourceTemplate>(part))] }));
        handlers.ReadResourceHandler = (request, _) => ValueTask.FromResult(Lasting(new ReadResourceResult { Contents = [Resource(request)] }));
        handlers.SubscribeToResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult());
        handlers.UnsubscribeFromResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult());
        handlers.CompleteHandler = (_, _) => ValueTask.FromResult(new CompleteResult { Completion = new Completion { Values = [], Total = 0 } });
        return options;
    }

    private static T Lasting<T>(T result)
        where T : class, ICacheableResult
    {
        (result.TimeToLive, result.CacheScope) = (DeskResources.ListLife, CacheScope.Public);
        return result;
    }

    private static GetPromptResult Prompt(RequestContext<GetPromptRequestParams> request)
    {
        if (!FixtureFile.Prompts.TryGetValue(request.Params?.Name ?? string.Empty, out var prompt))
        {
            throw new McpProtocolException("There is no such prompt.", McpErrorCode.InvalidParams);
        }

        var values = (request.Params?.Arguments ?? new Dictionary<string, System.Text.Json.JsonElement>()).ToDictionary(each => each.Key, each => each.Value.ToString());
        values["responses"] = FixtureRounds.Responses(request, prompt, values);
        return FixtureFile.Read<GetPromptResult>(prompt, values);
    }

    private static ResourceContents Resource(RequestContext<ReadResourceRequestParams> request)
    {
        var uri = request.Params?.Uri ?? string.Empty;
        if (FixtureFile.Resources.TryGetValue(uri, out var resource))
        {
            return FixtureFile.Read<ResourceContents>(resource);
        }

        var (template, part) = FixtureFile.Templates.Single();
        if (DataUri().Match(uri) is not { Success: true } match)
        {
            throw MissingResource.Of(request, uri, $"There is no such resource; there is {template}.");
        }

        var contents = part.DeepClone();
        contents["uri"] = uri;
        return FixtureFile.Read<ResourceContents>(contents, [KeyValuePair.Create("id", match.Groups[1].Value)]);
    }

    [GeneratedRegex("^test://template/([^/]+)/data$")]
    private static partial Regex DataUri();
}
