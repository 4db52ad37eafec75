using System.Diagnostics.Metrics;
using Butler.Mcp.Door;

namespace Butler.Benchmarks.HttpWire;

/// <summary>How many sessions the servers of this process have, as they tell it to whoever measures.</summary>
internal sealed class SessionGauge : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _open;
    private long _most;

    /// <summary>Begins to listen; what is open already is not counted.</summary>
    public SessionGauge()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == DoorTelemetry.Name && instrument.Name == "butler.sessions")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, change, _, _) =>
        {
            var open = Interlocked.Add(ref _open, change);
            for (var most = Interlocked.Read(ref _most); open > most && Interlocked.CompareExchange(ref _most, open, most) != most; most = Interlocked.Read(ref _most))
            {
            }
        });
        _listener.Start();
    }

    /// <summary>How many are open.</summary>
    public long Open => Interlocked.Read(ref _open);

    /// <summary>How many were open at the most.</summary>
    public long Most => Interlocked.Read(ref _most);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
