namespace Butler.Episodes;

/// <summary>The answer to one tool call.</summary>
/// <param name="Content">What the caller reads.</param>
/// <param name="IsError">The call was refused; the content says why and what would be accepted.</param>
/// <param name="Code">The refusal's machine-readable name, or null when the call was accepted.</param>
public sealed record ToolReply(IJsonWritable Content, bool IsError, string? Code);
