using System.Diagnostics;
using Butler.Benchmarks.HttpWire;

namespace Butler.Benchmarks.HttpLoad;

/// <summary>One client on one connection that is kept: it calls, waits for the answer, and calls again.</summary>
internal sealed class LoadClient : IDisposable
{
    private readonly RawConnection _connection;
    private byte[][] _calls = [];
    private int _next;

    private LoadClient(RawConnection connection) => _connection = connection;

    /// <summary>Connects, and opens a session where the server is called in one.</summary>
    public static async Task<LoadClient> OpenAsync(LoadContestant contestant, string kind, CancellationToken cancellationToken)
    {
        var requests = new SoundRequests(contestant.Server.Address);
        var client = new LoadClient(await RawConnection.OpenAsync(contestant.Server.Address, cancellationToken));
        var session = string.Empty;
        if (contestant.Mode == LoadMode.Session)
        {
            await client._connection.SendAsync(requests.Initialize().ToBytes(), cancellationToken);
            session = (await client._connection.ReadAsync(withBody: true, cancellationToken))?.Header("mcp-session-id") ?? throw new IOException($"{contestant.Name} opens no session.");
        }

        client._calls = LoadCalls.Prepare(requests, contestant.Mode, session, kind);
        return client;
    }

    /// <summary>Calls until the time is over.</summary>
    /// <param name="until">The end, as a timestamp.</param>
    /// <param name="trips">Takes the milliseconds of each call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(long until, List<double> trips, CancellationToken cancellationToken)
    {
        while (Stopwatch.GetTimestamp() < until)
        {
            var call = _calls[_next++ % _calls.Length];
            var begun = Stopwatch.GetTimestamp();
            await _connection.SendAsync(call, cancellationToken);
            var response = await _connection.ReadAsync(withBody: true, cancellationToken);
            trips.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (response is not { Status: 200 } answer || answer.BodyBytes.Span.IndexOf("\"structuredContent\":{\"ok\":"u8) < 0)
            {
                throw new InvalidDataException($"This is no answer: {response?.Head} {response?.Body}");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
