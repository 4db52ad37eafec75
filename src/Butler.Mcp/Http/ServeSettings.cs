using System.Net;

namespace Butler.Mcp.Http;

/// <summary>What the operator decided about the HTTP server. Clients can only narrow it.</summary>
public sealed record ServeSettings
{
    /// <summary>The world whose environment is served at the root too, by its short name.</summary>
    public string RootEnvironment { get; init; } = "butler";

    /// <summary>How many sessions trainers may have open at once.</summary>
    public int MaxEnvironments { get; init; } = 4096;

    /// <summary>How long a trainer's session may say nothing before it is closed.</summary>
    public TimeSpan EnvironmentIdle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The token with which graders read the rubric's telemetry; null when nobody may.</summary>
    public AccessToken? ValidationToken { get; init; }

    /// <summary>Whether trainers reach the simulated environments without a token, as OpenEnv's clients, which can send none, have to.</summary>
    public bool HasOpenEnvironments { get; init; }

    /// <summary>How many requests a second are taken from one address that is not this machine's, unless the operator says otherwise.</summary>
    public const int UsualRate = 1000;

    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; init; } = 8000;

    /// <summary>The knowledge folder of the assistant's user; null for the sample person.</summary>
    public string? KnowledgeFolder { get; init; }

    /// <summary>What every client has to know; null for no token, which is allowed on this machine only.</summary>
    public AccessToken? Token { get; init; }

    /// <summary>What the trainer has to know to see rewards and scorecards; null when nobody may.</summary>
    public AccessToken? TrainerToken { get; init; }

    /// <summary>Host names that clients may call this server by, besides those of this machine.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Origins of web pages that may call this server, besides those of this machine.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>How many sessions and minted episodes may be open at once.</summary>
    public int MaxSessions { get; init; } = 2000;

    /// <summary>How long a session or a minted episode may be unused before it is closed.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many requests a second are taken from one address; 0 for any number.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>Whether every result carries its reward in <c>_meta</c>.</summary>
    public bool RevealRewards { get; init; }

    /// <summary>The file to which episodes are appended; null for none.</summary>
    public string? LogFile { get; init; }
}
