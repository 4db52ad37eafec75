using System.Text.Json;

namespace Butler.Benchmarks.HttpWire;

/// <summary>A client in its right mind, on one connection that is kept.</summary>
internal sealed class SoundClient : IDisposable
{
    private const string Question = """{"text":"what is in my queue?","agent_name":"knowledge_agent"}""";

    private readonly RawConnection _connection;
    private readonly SoundRequests _requests;
    private string _path = SoundRequests.Assistant;

    private SoundClient(RawConnection connection, Uri address) => (_connection, _requests) = (connection, new SoundRequests(address));

    /// <summary>The session that was opened.</summary>
    public string Session { get; private set; } = string.Empty;

    /// <summary>Connects.</summary>
    public static async Task<SoundClient> ConnectAsync(Uri address, CancellationToken cancellationToken) =>
        new(await RawConnection.OpenAsync(address, cancellationToken), address);

    /// <summary>Opens a session.</summary>
    /// <returns>The status.</returns>
    public async Task<int> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var response = await AskAsync(_requests.Initialize(path), cancellationToken);
        (_path, Session) = (path, response.Header("Mcp-Session-Id") ?? string.Empty);
        return response.Status;
    }

    /// <summary>Goes on in a session that was opened over another connection.</summary>
    public void Join(string session, string path) => (Session, _path) = (session, path);

    /// <summary>Sends a call and does not wait for its answer.</summary>
    public ValueTask BeginCallAsync(string tool, string arguments, CancellationToken cancellationToken) =>
        _connection.SendAsync(Call(tool, arguments).ToBytes(), cancellationToken);

    /// <summary>Listens to the session, and reads no more than the beginning.</summary>
    /// <returns>The status.</returns>
    public async Task<int> ListenAsync(CancellationToken cancellationToken)
    {
        await _connection.SendAsync(_requests.Listen(Session, _path).ToBytes(), cancellationToken);
        return (await _connection.ReadAsync(withBody: false, cancellationToken))?.Status ?? 0;
    }

    /// <summary>Asks for what came after an event.</summary>
    public Task<RawResponse> ResumeAsync(string lastEventId, CancellationToken cancellationToken) =>
        AskAsync(_requests.Listen(Session, _path).With("Last-Event-ID", lastEventId), cancellationToken);

    /// <summary>Dies: the connection is reset.</summary>
    public void Die() => _connection.Reset();

    /// <summary>Asks for the queue in the session.</summary>
    /// <returns>The status, and how many to-dos remain; -1 when the answer is none.</returns>
    public async Task<(int Status, int Remaining)> QuestionAsync(CancellationToken cancellationToken)
    {
        var response = await CallAsync("route_to_agent", Question, cancellationToken);
        return (response.Status, response.Message is { } message ? Remaining(message) : -1);
    }

    /// <summary>Calls a tool in the session.</summary>
    public Task<RawResponse> CallAsync(string tool, string arguments, CancellationToken cancellationToken) =>
        AskAsync(Call(tool, arguments), cancellationToken);

    /// <summary>Ends the session.</summary>
    /// <returns>The status.</returns>
    public async Task<int> EndAsync(CancellationToken cancellationToken) => (await AskAsync(_requests.Delete(Session, _path), cancellationToken)).Status;

    /// <summary>Asks anything.</summary>
    /// <exception cref="IOException">The server hung up.</exception>
    public async Task<RawResponse> AskAsync(HttpDraft draft, CancellationToken cancellationToken)
    {
        await _connection.SendAsync(draft.ToBytes(), cancellationToken);
        return await _connection.ReadAsync(withBody: true, cancellationToken) ?? throw new IOException("The server hung up.");
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private HttpDraft Call(string tool, string arguments) =>
        _requests.InSession(Session, SoundRequests.Message("5", "tools/call", SoundRequests.Call(tool, arguments)), _path);

    private static int Remaining(string message)
    {
        var answer = JsonElement.Parse(message);
        return answer.TryGetProperty("result", out var result) && result.TryGetProperty("structuredContent", out var content) && content.TryGetProperty("remaining", out var remaining)
            ? remaining.GetArrayLength()
            : -1;
    }
}
