using System.Diagnostics;
using System.Diagnostics.Metrics;
using Butler.Episodes;

namespace Butler.Mcp.Door;

/// <summary>
/// What the door tells of itself to whoever measures: calls, rewards, refusals, latencies, sessions. Nothing of what a user or
/// a model wrote is in it. Where nobody measures, it costs next to nothing.
/// </summary>
public static class DoorTelemetry
{
    /// <summary>The name of the traces and the metrics.</summary>
    public const string Name = "Butler.Mcp";

    private static readonly ActivitySource Source = new(Name, ButlerServer.Version);
    private static readonly Meter Meter = new(Name, ButlerServer.Version);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("butler.calls", "{call}", "Tool calls.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("butler.refusals", "{call}", "Tool calls that were refused, by the code of the refusal.");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "butler.call.duration", "s", "How long a tool call took.", advice: new() { HistogramBucketBoundaries = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] });

    private static readonly Histogram<double> Rewards = Meter.CreateHistogram<double>(
        "butler.reward", "1", "The reward of a tool call.", advice: new() { HistogramBucketBoundaries = [-0.5, -0.2, -0.1, 0, 0.05, 0.1, 0.2, 0.3, 0.5, 1] });

    private static readonly UpDownCounter<long> Sessions = Meter.CreateUpDownCounter<long>("butler.sessions", "{session}", "Sessions and minted episodes that are open.");

    /// <summary>Begins the trace of a call; null when nobody measures.</summary>
    public static Activity? BeginCall(string tool)
    {
        var activity = Source.StartActivity("butler.call");
        activity?.SetTag("butler.tool", tool);
        return activity;
    }

    /// <summary>Tells of a step that was taken.</summary>
    /// <param name="activity">The trace of the call.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="step">The step.</param>
    /// <param name="elapsed">How long the call took.</param>
    public static void Taken(Activity? activity, string tool, EpisodeStep step, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(step);
        var of = new KeyValuePair<string, object?>("butler.tool", tool);
        Durations.Record(elapsed.TotalSeconds, of);
        Calls.Add(1, of);
        Rewards.Record(step.Reward ?? 0, of);
        activity?.SetTag("butler.reward", step.Reward).SetTag("butler.done", step.Done);
        if (step.Reply?.Code is { } code)
        {
            Refused(activity, tool, code);
        }
    }

    /// <summary>Tells of a call that was refused.</summary>
    public static void Refused(Activity? activity, string tool, string code)
    {
        Refusals.Add(1, new KeyValuePair<string, object?>("butler.tool", tool), new KeyValuePair<string, object?>("butler.code", code));
        activity?.SetTag("butler.code", code).SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Tells of sessions that were opened (1) or closed (-1).</summary>
    public static void SessionsChange(int by) => Sessions.Add(by);
}
