using System.Net;

namespace Butler.Mcp.Http;

/// <summary>What the operator decided about the HTTP server. Clients can only narrow it.</summary>
public sealed record ServeSettings
{
    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; init; } = 8000;

    /// <summary>The knowledge folder of the assistant's user; null for the sample person.</summary>
    public string? KnowledgeFolder { get; init; }

    /// <summary>How many sessions may be open at once.</summary>
    public int MaxSessions { get; init; } = 2000;

    /// <summary>How long a session may be unused before it is closed.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether every result carries its reward in <c>_meta</c>.</summary>
    public bool RevealRewards { get; init; }
}
