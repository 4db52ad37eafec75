using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Rpc;

/// <summary>A JSON-RPC error of OpenEnv's own dialect.</summary>
/// <param name="Code">−32700, −32600, −32601, −32602, −32603 or −32000.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record RpcFault(int Code, string Message)
{
    /// <summary>The message is no JSON.</summary>
    public const int Parse = -32700;

    /// <summary>The message is no request.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>The method is none.</summary>
    public const int NoMethod = -32601;

    /// <summary>The parameters are wrong.</summary>
    public const int WrongParams = -32602;

    /// <summary>The tool is none, or cannot be called now.</summary>
    public const int Failed = -32603;

    /// <summary>There is no room for a session, or no environment.</summary>
    public const int None = -32000;

    /// <summary>How many sessions there are and may be, where that is the fault.</summary>
    public (int Active, int Most)? Sessions { get; init; }

    /// <summary>The world that cannot make an environment, where that is the fault.</summary>
    public string? FactoryName { get; init; }

    /// <summary>Why there is no session.</summary>
    public static RpcFault NoSession(WireFault refusal) => new(None, refusal.Message) { Sessions = refusal.Sessions, FactoryName = refusal.FactoryName };
}
