using Butler.Mcp.Http.Episodes;
using Microsoft.Extensions.Hosting;

namespace Butler.Mcp.Http;

/// <summary>Closes what was not used for too long, again and again.</summary>
internal sealed class IdleSweep(SessionTable sessions, MintedTable minted, TimeSpan idle, TimeProvider time, TextWriter errors) : BackgroundService
{
    private static readonly TimeSpan MostBetween = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LeastBetween = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between(idle / 4), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SweepAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    // One session that cannot be closed may not keep the others open, nor take the server down.
    private async Task SweepAsync()
    {
        try
        {
            await sessions.SweepAsync();
            await minted.SweepAsync();
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync($"butler: a session could not be closed: {fault}");
        }
    }

    private static TimeSpan Between(TimeSpan quarter) => quarter < LeastBetween ? LeastBetween : quarter > MostBetween ? MostBetween : quarter;
}
