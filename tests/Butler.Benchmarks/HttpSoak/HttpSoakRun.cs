using System.Net.Sockets;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpSoak;

/// <summary>Many clients that come, play and leave, one after another in each of several rows, for as long as it is wanted.</summary>
/// <param name="address">The server.</param>
/// <param name="rows">How many clients there are at once.</param>
/// <param name="pause">How long a row rests between two clients.</param>
internal sealed class HttpSoakRun(Uri address, int rows, TimeSpan pause)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int _begun;

    /// <summary>What happened.</summary>
    public SoakTally Tally { get; } = new();

    /// <summary>Plays for a time.</summary>
    public async Task PlayAsync(TimeSpan length, long seed, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(length);
        await Task.WhenAll(Enumerable.Range(0, rows).Select(_ => Task.Run(() => RowAsync(seed, over.Token, cancellationToken), cancellationToken)));
    }

    private async Task RowAsync(long seed, CancellationToken over, CancellationToken cancellationToken)
    {
        while (!over.IsCancellationRequested)
        {
            var life = new SoakLife(address, new EpisodeRandom(seed).Fork(FormattableString.Invariant($"life {Interlocked.Increment(ref _begun)}")), Tally);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            try
            {
                await life.LiveAsync(patience.Token);
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException or SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                Tally.Violate($"A client got no answer: {fault.Message}");
            }

            await Task.Delay(pause, cancellationToken);
        }
    }
}
