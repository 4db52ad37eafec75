using System.Text.Json;

namespace Butler.Episodes.Tools;

/// <summary>A tool as every door publishes it.</summary>
public sealed record ToolContract
{
    /// <summary>The name callers use; unique in its world.</summary>
    public required string Name { get; init; }

    /// <summary>The name people read.</summary>
    public required string Title { get; init; }

    /// <summary>What the tool does, what it needs, and when not to use it.</summary>
    public required string Description { get; init; }

    /// <summary>JSON Schema of the arguments: an object without union types, <c>$ref</c> or bare <c>true</c>, so that every model vendor takes it.</summary>
    public required JsonElement InputSchema { get; init; }

    /// <summary>JSON Schema of the reply's content, under the same restrictions.</summary>
    public required JsonElement OutputSchema { get; init; }

    /// <summary>What the tool does to the world outside.</summary>
    public required ToolAnnotations Annotations { get; init; }
}
