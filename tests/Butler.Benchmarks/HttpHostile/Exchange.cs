using System.Net.Sockets;
using Butler.Benchmarks.HttpWire;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Sends one hostile request over a connection of its own, and reads what comes back.</summary>
/// <param name="address">The server.</param>
/// <param name="tally">Where it is counted.</param>
internal sealed class Exchange(Uri address, HttpTally tally)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends a request and judges the answers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="opened">Told each session and each address of an episode that came with an answer.</param>
    public async Task RunAsync(HostileRequest request, Func<RawResponse, Task> opened)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var connection = await RawConnection.OpenAsync(address, patience.Token);
        var sending = SendAsync(connection, request, patience.Token);
        if (request.Ending == Ending.Dies)
        {
            await sending;
            connection.Reset();
            tally.Count(request.Kind, "died");
            return;
        }

        try
        {
            foreach (var statuses in request.Answers)
            {
                if (await connection.ReadAsync(request.HasBody, patience.Token) is not { } response)
                {
                    tally.Count(request.Kind, "hung up");
                    tally.Check(request, statuses.Contains(HostileRequest.HangsUp) ? null : $"The server hung up, instead of {string.Join(" or ", statuses)}.");
                    break;
                }

                tally.Count(request.Kind, $"{response.Status}");
                tally.Check(request, ResponseCheck.FaultOf(request, statuses, response) is { } fault ? $"{fault} {Shown(response)}" : null);
                await opened(response);
            }
        }
        catch (OperationCanceledException)
        {
            tally.Check(request, "There was no answer.");
        }
        catch (InvalidDataException fault)
        {
            tally.Check(request, fault.Message);
        }
    }

    private static string Shown(RawResponse response) => response.Head.Split("\r\n")[0] + " " + response.Body[..Math.Min(response.Body.Length, 300)];

    private static async Task SendAsync(RawConnection connection, HostileRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            for (var part = 0; part < request.Parts.Count; part++)
            {
                if (part > 0)
                {
                    await Task.Delay(request.Pause, cancellationToken);
                }

                await connection.SendAsync(request.Parts[part], cancellationToken);
            }

            if (request.Ending == Ending.HalfCloses)
            {
                connection.HalfClose();
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The server has heard enough; what it said is read elsewhere.
        }
    }
}
