namespace Butler.Mcp.Assistant.Resources;

/// <summary>A page that somebody watches.</summary>
/// <param name="Uri">Its address as the client wrote it.</param>
/// <param name="Address">What it asks for.</param>
internal sealed record WatchedPage(string Uri, DeskAddress Address)
{
    /// <summary>The page as it was when it was last looked at.</summary>
    public required string Text { get; set; }
}
