namespace Butler.Benchmarks.HttpWire;

/// <summary>Many clients at once, each with a connection and a session of its own.</summary>
internal sealed class SessionCrowd(Uri address)
{
    private readonly List<SoundClient> _clients = [];

    /// <summary>Comes all at once: each opens a session and calls in it.</summary>
    /// <returns>How many were served.</returns>
    public async Task<int> OpenAsync(int count, CancellationToken cancellationToken)
    {
        var served = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => OneAsync(cancellationToken)));
        return served.Count(each => each);
    }

    /// <summary>Ends all sessions.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        foreach (var client in _clients)
        {
            await client.EndAsync(cancellationToken);
        }

        Vanish();
    }

    /// <summary>Goes without a word.</summary>
    public void Vanish()
    {
        _clients.ForEach(client => client.Dispose());
        _clients.Clear();
    }

    private async Task<bool> OneAsync(CancellationToken cancellationToken)
    {
        var client = await SoundClient.ConnectAsync(address, cancellationToken);
        lock (_clients)
        {
            _clients.Add(client);
        }

        return await client.OpenAsync(SoundRequests.Assistant, cancellationToken) == 200 && await client.QuestionAsync(cancellationToken) == (200, 0);
    }
}
