using Butler.Mcp.Assistant;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Butler.Mcp.Http;

/// <summary>The HTTP server, running.</summary>
public sealed class HttpDoor : IAsyncDisposable
{
    // How long answers that are still under way are waited for at the end.
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly SessionTable _sessions;

    private HttpDoor(WebApplication app, SessionTable sessions) => (_app, _sessions) = (app, sessions);

    /// <summary>Where it listens, such as <c>http://127.0.0.1:8000</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>Starts the server.</summary>
    /// <param name="settings">What the operator decided.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="errors">Where the operator reads what went wrong inside.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    public static async Task<HttpDoor> StartAsync(ServeSettings settings, TimeProvider time, TextWriter errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var household = HouseholdFolder.Read(settings.KnowledgeFolder ?? HouseholdFolder.Default);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LineGuard.MostBytes;
            kestrel.Listen(settings.Address, settings.Port);
        });
        builder.Services.AddRoutingCore().Configure<HostOptions>(host => host.ShutdownTimeout = PatienceAtTheEnd);
        var app = builder.Build();
        var sessions = new SessionTable(settings.MaxSessions, settings.Idle, time);
        var mcp = new McpEndpoint(sessions, app.Lifetime);
        Map(app, mcp, new AssistantPlace(household, settings, time, errors));
        await app.StartAsync(cancellationToken);
        return new HttpDoor(app, sessions);
    }

    /// <summary>Stops taking requests, lets those that are running finish, and closes all sessions.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _sessions.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static void Map(IEndpointRouteBuilder app, McpEndpoint mcp, IMcpPlace assistant)
    {
        app.MapPost("/mcp", context => mcp.PostAsync(context, assistant));
        app.MapGet("/mcp", context => mcp.GetAsync(context, assistant));
        app.MapDelete("/mcp", context => mcp.DeleteAsync(context, assistant));
    }
}
