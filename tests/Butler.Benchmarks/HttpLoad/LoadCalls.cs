using Butler.Benchmarks.HttpWire;

namespace Butler.Benchmarks.HttpLoad;

/// <summary>The calls that are measured: the cheapest that is refused and the cheapest that is answered, in turn.</summary>
internal static class LoadCalls
{
    private static readonly (string Tool, string Arguments)[] Refusal = [("schedule_event", """{"todo_id":"todo_of_nobody","title":"Review","start_time":"tomorrow 3pm","duration_minutes":30}""")];

    private static readonly (string Tool, string Arguments)[] Question = [("route_to_agent", """{"text":"what is in my queue?","agent_name":"knowledge_agent"}""")];

    /// <summary>The kinds that can be chosen.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["refusal", "question", "both"];

    /// <summary>The requests of one client, ready to be sent.</summary>
    /// <param name="requests">Writes them.</param>
    /// <param name="mode">How the server is called.</param>
    /// <param name="session">The client's session, where there is one.</param>
    /// <param name="kind">Which calls.</param>
    public static byte[][] Prepare(SoundRequests requests, LoadMode mode, string session, string kind) =>
    [
        .. (kind == "refusal" ? Refusal : kind == "question" ? Question : [.. Refusal, .. Question]).Select(call => (mode switch
        {
            LoadMode.Session => requests.InSession(session, SoundRequests.Message("5", "tools/call", SoundRequests.Call(call.Tool, call.Arguments))),
            LoadMode.AloneOf2025 => requests.Post(SoundRequests.Assistant, SoundRequests.Message("5", "tools/call", SoundRequests.Call(call.Tool, call.Arguments))).With("MCP-Protocol-Version", SoundRequests.Sessions),
            _ => requests.Standalone("5", "tools/call", call.Tool, $"\"name\":\"{call.Tool}\",\"arguments\":{call.Arguments}"),
        }).ToBytes()),
    ];
}
