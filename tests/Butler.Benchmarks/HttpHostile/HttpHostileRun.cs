using Butler.Benchmarks.HttpWire;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>
/// Sends seeded nonsense to a running server while a bystander works there, who may not notice. In the end no session may be
/// left but the bystander's.
/// </summary>
/// <param name="address">The server, which nobody else uses.</param>
/// <param name="world">The world whose tools are called.</param>
/// <param name="maxSessions">How many sessions the server allows.</param>
/// <param name="sweep">Lets so much time pass that the server closes what nobody uses, while the given work keeps being done.</param>
internal sealed class HttpHostileRun(Uri address, IWorld world, int maxSessions, Func<Func<Task>, Task> sweep)
{
    private const int Batch = 500;
    private const int AtOnce = 16;
    private const string Reminder = """{"text":"Remind me to stretch daily at 7am","agent_name":"habit_agent"}""";

    private readonly HttpTally _tally = new();
    private readonly SoundRequests _requests = new(address);

    /// <summary>Sends so many requests.</summary>
    public async Task<HttpTally> RunAsync(int messages, long seed, CancellationToken cancellationToken)
    {
        using var bystander = await SoundClient.ConnectAsync(address, cancellationToken);
        await bystander.OpenAsync(SoundRequests.Assistant, cancellationToken);
        await bystander.CallAsync("route_to_agent", Reminder, cancellationToken);
        for (var sent = 0; sent < messages; sent += Batch)
        {
            await BatchAsync(Math.Min(Batch, messages - sent), seed + sent, cancellationToken);
            await StandByAsync(bystander, cancellationToken);
        }

        await sweep(() => StandByAsync(bystander, cancellationToken));
        if (await new RoomCount(address, maxSessions).LeakedAsync(expected: 1, cancellationToken) is not 0 and var leaked)
        {
            _tally.Violate($"{leaked} sessions are leaked.");
        }

        await StandByAsync(bystander, cancellationToken);
        return _tally;
    }

    private async Task BatchAsync(int count, long seed, CancellationToken cancellationToken)
    {
        using var owner = await SoundClient.ConnectAsync(address, cancellationToken);
        await owner.OpenAsync(SoundRequests.World, cancellationToken);
        var worldSession = owner.Session;
        var minted = (await owner.AskAsync(_requests.Plain("POST", "/episodes?world=" + world.Name).With("Content-Length", "0"), cancellationToken)).Header("Location") ?? string.Empty;
        await owner.OpenAsync(SoundRequests.Assistant, cancellationToken);
        var places = new Places(_requests, owner.Session, worldSession, new Uri(minted).AbsolutePath);
        var requests = new HostileRequests(places, world.Tools, seed);
        var exchange = new Exchange(address, _tally);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).Select(_ => requests.Next()),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (request, _) =>
            {
                _tally.Sends();
                await exchange.RunAsync(request, response => CloseAsync(response, places, cancellationToken));
            });
        foreach (var end in (HttpDraft[])[_requests.Delete(places.Session), _requests.Delete(worldSession, SoundRequests.World), _requests.Plain("DELETE", places.Episode)])
        {
            var status = (await owner.AskAsync(end, cancellationToken)).Status;
            if (status != 200)
            {
                _tally.Violate($"What was opened for the requests is gone: {end.Method} {end.Target} is {status}.");
            }
        }
    }

    // Some wrong requests are right enough to open something.
    private async Task CloseAsync(RawResponse response, Places places, CancellationToken cancellationToken)
    {
        var (session, minted) = (response.Header("Mcp-Session-Id"), response.Status == 201 ? response.Header("Location") : null);
        if (minted is null && (session is null || session == places.Session || session == places.WorldSession))
        {
            return;
        }

        using var client = await SoundClient.ConnectAsync(address, cancellationToken);
        var end = minted is not null ? _requests.Plain("DELETE", new Uri(minted).AbsolutePath) : _requests.Delete(session!);
        var status = (await client.AskAsync(end, cancellationToken)).Status;
        if (status != 200 && (await client.AskAsync(_requests.Delete(session ?? "x", SoundRequests.World), cancellationToken)).Status != 200)
        {
            _tally.Violate($"What a request opened cannot be closed: {status}.");
        }
    }

    private async Task StandByAsync(SoundClient bystander, CancellationToken cancellationToken)
    {
        var (status, remaining) = await bystander.QuestionAsync(cancellationToken);
        if (status != 200 || remaining != 1)
        {
            _tally.Violate($"The bystander is disturbed: status {status}, {remaining} to-dos.");
        }

        var health = (await bystander.AskAsync(_requests.Plain("GET", "/health"), cancellationToken)).Status;
        if (health != 200)
        {
            _tally.Violate($"The server's health is {health}.");
        }
    }
}
