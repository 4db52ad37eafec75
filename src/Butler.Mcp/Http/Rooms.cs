using System.Globalization;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http;

/// <summary>How many sessions and minted episodes there may be at once.</summary>
internal sealed class Rooms(int most)
{
    private const int RetrySeconds = 30;

    private int _taken;

    /// <summary>Takes a room.</summary>
    /// <returns>Null when it is taken, or why there is none.</returns>
    public HttpRefusal? Take(HttpResponse response)
    {
        if (Interlocked.Increment(ref _taken) <= most)
        {
            DoorTelemetry.SessionsChange(1);
            return null;
        }

        Interlocked.Decrement(ref _taken);
        response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        return HttpRefusal.Of(
            StatusCodes.Status503ServiceUnavailable,
            $"All {most} sessions are taken. End one that is not needed with DELETE, or come back later: unused ones are closed. The operator can allow more with --max-sessions.");
    }

    /// <summary>Gives a room back.</summary>
    public void GiveBack()
    {
        Interlocked.Decrement(ref _taken);
        DoorTelemetry.SessionsChange(-1);
    }
}
