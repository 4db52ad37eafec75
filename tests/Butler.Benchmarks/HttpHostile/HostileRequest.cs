using Butler.Benchmarks.HttpWire;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>What a client does when it has sent everything.</summary>
internal enum Ending
{
    /// <summary>It waits for the answer.</summary>
    Waits,

    /// <summary>It closes its half of the connection and waits for the answer.</summary>
    HalfCloses,

    /// <summary>It dies: the connection is reset.</summary>
    Dies,
}

/// <summary>One request for a server, with the answers that are right. Whoever writes the request decides that, not the server.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Parts">The bytes, in the pieces in which they are sent.</param>
/// <param name="Answers">For each response that is due the statuses that are right.</param>
internal sealed record HostileRequest(string Kind, IReadOnlyList<byte[]> Parts, params IReadOnlyList<int[]> Answers)
{
    /// <summary>In the place of a status: the server hangs up without a word.</summary>
    public const int HangsUp = 0;

    /// <summary>What the client does at the end.</summary>
    public Ending Ending { get; init; } = Ending.Waits;

    /// <summary>How long the client rests between two parts.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Whether the answer has a body that can be read to its end.</summary>
    public bool HasBody { get; init; } = true;

    /// <summary>The id of the answer as JSON, where it has to have one.</summary>
    public string? Key { get; init; }

    /// <summary>The code of the JSON-RPC error, where a certain one is right.</summary>
    public int? Code { get; init; }

    /// <summary>A request that is sent at once and answered with one of these statuses.</summary>
    public static HostileRequest Of(string kind, HttpDraft draft, params int[] statuses) => new(kind, [draft.ToBytes()], statuses);

    /// <summary>Bytes that are no request of any draft.</summary>
    public static HostileRequest Raw(string kind, byte[] bytes, params int[] statuses) => new(kind, [bytes], statuses);
}
