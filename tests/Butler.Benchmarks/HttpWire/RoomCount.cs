namespace Butler.Benchmarks.HttpWire;

/// <summary>Finds out from outside how many sessions a server has left: by opening as many as it lets.</summary>
/// <param name="address">The server.</param>
/// <param name="maxSessions">How many it allows.</param>
internal sealed class RoomCount(Uri address, int maxSessions)
{
    private const int Attempts = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Counts the sessions that are open beside those that should be. What is being closed is given its moment.</summary>
    /// <param name="expected">How many should be open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<int> LeakedAsync(int expected, CancellationToken cancellationToken)
    {
        var leaked = 0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await Task.Delay(attempt * Pause, cancellationToken);
            leaked = maxSessions - expected - await FreeAsync(cancellationToken);
            if (leaked == 0)
            {
                break;
            }
        }

        return leaked;
    }

    private async Task<int> FreeAsync(CancellationToken cancellationToken)
    {
        using var client = await SoundClient.ConnectAsync(address, cancellationToken);
        var opened = new List<string>();
        while (opened.Count < maxSessions && await client.OpenAsync(SoundRequests.Assistant, cancellationToken) == 200)
        {
            opened.Add(client.Session);
        }

        var requests = new SoundRequests(address);
        foreach (var session in opened)
        {
            await client.AskAsync(requests.Delete(session), cancellationToken);
        }

        return opened.Count;
    }
}
