using Butler.Mcp.Door;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Butler.Mcp.Commands;

/// <summary>
/// Sends traces and metrics to a collector, when the standard variables of OpenTelemetry name one; these say everything else
/// too (headers, protocol, sampling). Without them nothing is measured and nothing is sent.
/// </summary>
public sealed class TelemetryExport : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Disabled = "OTEL_SDK_DISABLED";

    // The door's own, the MCP SDK's, and the web server's.
    private static readonly string[] Sources = [DoorTelemetry.Name, "Experimental.ModelContextProtocol", "Microsoft.AspNetCore"];
    private static readonly string[] Meters = [DoorTelemetry.Name, "Experimental.ModelContextProtocol", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private TelemetryExport()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("butler", serviceVersion: ButlerServer.Version, autoGenerateServiceInstanceId: false).AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
    }

    /// <summary>Begins to send, when it is asked for.</summary>
    /// <returns>Ends it, and sends what is left; null when it is not asked for.</returns>
    public static TelemetryExport? Start(IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var isOff = string.Equals(environment.GetValueOrDefault(Disabled), "true", StringComparison.OrdinalIgnoreCase);
        return isOff || string.IsNullOrEmpty(environment.GetValueOrDefault(Endpoint)) ? null : new TelemetryExport();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }
}
