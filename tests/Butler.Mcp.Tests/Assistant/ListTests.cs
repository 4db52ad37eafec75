using System.Text.Json;
using Butler.Mcp.Tests.Approvals;
using ModelContextProtocol;

namespace Butler.Mcp.Tests.Assistant;

/// <summary>The lists that people and clients choose from, as they were approved.</summary>
public sealed class ListTests
{
    private static readonly JsonSerializerOptions Indented = new(McpJsonUtilities.DefaultOptions) { WriteIndented = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pages_of_the_desk_are_listed_as_approved()
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var resources = await assistant.Client.ListResourcesAsync(cancellationToken: Token);
        Approved.Matches("resources-list", JsonSerializer.Serialize(resources.Select(resource => resource.ProtocolResource).ToArray(), Indented));
    }

    [Fact]
    public async Task The_templates_are_listed_as_approved()
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var templates = await assistant.Client.ListResourceTemplatesAsync(cancellationToken: Token);
        Approved.Matches("resource-templates-list", JsonSerializer.Serialize(templates.Select(template => template.ProtocolResourceTemplate).ToArray(), Indented));
    }

    [Fact]
    public async Task The_prompts_are_listed_as_approved()
    {
        await using var assistant = await AssistantClient.OpenAsync();
        var prompts = await assistant.Client.ListPromptsAsync(cancellationToken: Token);
        Approved.Matches("prompts-list", JsonSerializer.Serialize(prompts.Select(prompt => prompt.ProtocolPrompt).ToArray(), Indented));
    }
}
