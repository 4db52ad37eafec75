namespace Butler.Mcp.Inference.Telling;

/// <summary>What a call is about: a to-do, an event of the week, a stage.</summary>
/// <param name="Key">Its id; the same matter has the same one whoever plays.</param>
/// <param name="Title">What it is, in words.</param>
internal sealed record Matter(string Key, string Title);
