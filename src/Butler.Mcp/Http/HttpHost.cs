using System.Net;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Butler.Mcp.Http;

/// <summary>The web server below: its limits, and the layers that every request passes.</summary>
/// <remarks>It begins empty, so that nothing is read from the environment or from files that the operator does not know of.</remarks>
internal static class HttpHost
{
    /// <summary>How long answers that are still under way are waited for at the end.</summary>
    public static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(30);

    private const int SpareConnections = 256;
    private const double LeastBytesPerSecond = 240;

    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BodyGrace = TimeSpan.FromSeconds(5);

    /// <summary>Makes a builder.</summary>
    public static WebApplicationBuilder NewBuilder(ServeSettings settings, HostGate gate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, settings));
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, CommandLifetime>().Configure<HostOptions>(host => host.ShutdownTimeout = PatienceAtTheEnd);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .SetIsOriginAllowed(gate.MayCall).WithMethods("GET", "POST", "DELETE").AllowAnyHeader().WithExposedHeaders(McpHeaders.SessionId, McpHeaders.EpisodeId)));
        if (settings.RequestsPerSecond > 0)
        {
            builder.Services.AddRateLimiter(limiter => RateLimits.Configure(limiter, settings.RequestsPerSecond));
        }

        return builder;
    }

    /// <summary>Puts the layers on, the outermost first.</summary>
    public static void UseLayers(WebApplication app, ServeSettings settings, HostGate gate, TextWriter errors)
    {
        var (shield, tokens) = (new FaultShield(errors), new TokenGate(settings));
        app.Use(next => context => shield.InvokeAsync(context, next));
        app.Use(next => context => gate.InvokeAsync(context, next));
        if (settings.RequestsPerSecond > 0)
        {
            app.UseRateLimiter();
        }

        app.UseWebSockets();
        app.UseRouting();
        app.Use(next => context => MethodCase.InvokeAsync(context, next));
        app.UseCors();
        app.Use(next => context => tokens.InvokeAsync(context, next));
    }

    private static void Limit(KestrelServerOptions kestrel, ServeSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LineGuard.MostBytes;
        kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(LeastBytesPerSecond, BodyGrace);

        // A client has one connection for the stream of its session and one for messages.
        kestrel.Limits.MaxConcurrentConnections = (2 * settings.MaxSessions) + settings.MaxEnvironments + SpareConnections;
        kestrel.Listen(new IPEndPoint(settings.Address, settings.Port));
    }

    /// <summary>The command line decides when the server ends; the host itself listens to no signals.</summary>
    private sealed class CommandLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
