using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Butler.Mcp.Door;

namespace Butler.Mcp.Tests.Http;

/// <summary>Whoever measures sees calls, rewards, refusals and latencies, in the trace of the client, and nothing that anybody wrote.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "Buy the ring for Ada";

    [Fact]
    public async Task A_call_is_a_span_and_a_few_numbers_in_the_trace_of_its_client()
    {
        using var source = new ActivitySource("Butler.Mcp.Tests.Telemetry");
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = each => each.Name is DoorTelemetry.Name or "Microsoft.AspNetCore" || each == source,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var door = await RunningDoor.StartAsync();
        using var client = source.StartActivity("client")!;
        var numbers = new ConcurrentQueue<string>();
        using var meters = Listen(client.TraceId, numbers);
        await door.AskAsync(RunningDoor.Standalone("/mcp", "tools/call", "set_reminder", $$"""{"todo_id":"todo_99","label":"{{Secret}}"}"""));

        // Other tests play beside this one; the trace tells them apart.
        var call = Assert.Single(spans, span => span.OperationName == "butler.call" && span.TraceId == client.TraceId);
        Assert.Equal("set_reminder", call.GetTagItem("butler.tool"));
        Assert.NotNull(call.GetTagItem("butler.reward"));
        Assert.NotNull(call.GetTagItem("butler.code"));
        Assert.DoesNotContain(call.TagObjects, tag => tag.Value?.ToString()?.Contains(Secret, StringComparison.Ordinal) == true);
        Assert.Equal(["butler.call.duration", "butler.calls", "butler.refusals", "butler.reward"], numbers.Order(StringComparer.Ordinal));
    }

    private static MeterListener Listen(ActivityTraceId trace, ConcurrentQueue<string> numbers)
    {
        void Note(Instrument instrument)
        {
            if (Activity.Current?.TraceId == trace)
            {
                numbers.Enqueue(instrument.Name);
            }
        }

        var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == DoorTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, _, _) => Note(instrument));
        meters.SetMeasurementEventCallback<double>((instrument, _, _, _) => Note(instrument));
        meters.Start();
        return meters;
    }
}
