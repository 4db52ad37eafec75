namespace Butler.Mcp.Assistant;

/// <summary>A mail of the simulated inbox (<c>inbox.json</c>).</summary>
/// <param name="FromName">The sender's name.</param>
/// <param name="FromAddress">The sender's address.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Body">The text.</param>
public sealed record SampleMail(string FromName, string FromAddress, string Subject, string Body);
