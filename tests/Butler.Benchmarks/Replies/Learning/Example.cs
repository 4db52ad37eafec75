namespace Butler.Benchmarks.Replies.Learning;

/// <summary>A text and what it is.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">A response, a matter or a tone; or <c>unclear</c>.</param>
/// <param name="Weight">What it counts for.</param>
internal sealed record Example(string Text, string Label, double Weight);
