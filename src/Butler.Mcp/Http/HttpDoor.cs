using System.Net.Sockets;
using Butler.Environments;
using Butler.Mcp.Assistant;
using Butler.Mcp.Door;
using Butler.Mcp.Http.Episodes;
using Butler.Mcp.Http.Trainers;
using Butler.OpenEnv;
using Butler.OpenEnv.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Butler.Mcp.Http;

/// <summary>The HTTP server, running. This is where everything of it is put together.</summary>
public sealed class HttpDoor : IAsyncDisposable
{
    /// <summary>How long answers that are still under way are waited for at the end.</summary>
    public static readonly TimeSpan PatienceAtTheEnd = HttpHost.PatienceAtTheEnd;

    private readonly WebApplication _app;
    private readonly SessionTable _sessions;
    private readonly MintedTable _minted;
    private readonly IMcpPlace _assistant;
    private readonly EnvSessions _environments;
    private readonly EpisodeFile? _file;

    private HttpDoor(WebApplication app, SessionTable sessions, MintedTable minted, IMcpPlace assistant, EnvSessions environments, EpisodeFile? file) =>
        (_app, _sessions, _minted, _assistant, _environments, _file) = (app, sessions, minted, assistant, environments, file);

    /// <summary>Where it listens, such as <c>http://127.0.0.1:8000</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts the server.</summary>
    /// <param name="settings">What the operator decided.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="errors">Where the operator reads what went wrong inside.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="IOException">The port is taken, or the log cannot be written.</exception>
    /// <exception cref="HouseholdException">The knowledge folder cannot be read.</exception>
    public static async Task<HttpDoor> StartAsync(ServeSettings settings, TimeProvider time, TextWriter errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var household = HouseholdFolder.Read(settings.KnowledgeFolder ?? HouseholdFolder.Default);
        var desks = new HouseholdDesks(household, new WallClock(time), todos: null);
        return await StartAsync(settings, premises => new AssistantPlace(desks, settings, premises, time), time, errors, cancellationToken);
    }

    /// <summary>Starts the server with something else where the assistant is.</summary>
    internal static async Task<HttpDoor> StartAsync(
        ServeSettings settings, Func<Premises, IMcpPlace> furnish, TimeProvider time, TextWriter errors, CancellationToken cancellationToken)
    {
        var shared = TextWriter.Synchronized(errors);
        var file = settings.LogFile is null ? null : new EpisodeFile(settings.LogFile, shared);
        var rooms = new Rooms(settings.MaxSessions);
        var sessions = new SessionTable(rooms, settings.Idle, time);
        var minted = new MintedTable(rooms, settings.Idle, time);
        var episodes = new EpisodeTable(settings, file, shared);
        var gate = new HostGate(settings);
        var builder = HttpHost.NewBuilder(settings, gate);
        builder.Services.AddSingleton<IHostedService>(new IdleSweep(sessions, minted, settings.Idle, time, shared));
        var app = builder.Build();
        HttpHost.UseLayers(app, settings, gate, shared);
        var envs = new OpenEnvSettings { MaxSessions = settings.MaxEnvironments, Idle = settings.EnvironmentIdle, IsGrader = settings.ValidationToken is { } grader ? grader.Is : null, Version = ButlerServer.Version };
        var environments = new EnvSessions(envs, time, shared);
        var assistant = furnish(new Premises(file, shared, app.Lifetime.ApplicationStopping));
        new HttpRoutes(
            new McpEndpoint(sessions, rooms, app.Lifetime),
            assistant,
            episodes,
            minted,
            new MintEndpoint(episodes, minted, rooms),
            new TrainerEndpoint(episodes, settings),
            new OpenEnvRoutes(envs, environments, new JoinableEpisodes(episodes, sessions, minted), app.Lifetime, shared),
            Worlds.Find(settings.RootEnvironment) ?? throw new ArgumentException($"There is no world {settings.RootEnvironment}.", nameof(settings))).Map(app);
        var door = new HttpDoor(app, sessions, minted, assistant, environments, file);
        try
        {
            await app.StartAsync(cancellationToken);
            return door;
        }
        catch (Exception fault)
        {
            await door.DisposeAsync();
            if (fault is SocketException || fault.InnerException is AddressInUseException)
            {
                throw new IOException($"Nothing can be served on {settings.Address}, port {settings.Port}: {(fault.InnerException ?? fault).Message}. Choose another with --port or --host.", fault);
            }

            throw;
        }
    }

    /// <summary>Takes no more requests, lets those that are running finish, and closes all sessions.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        _environments.Dispose();
        await _sessions.DisposeAsync();
        await _minted.DisposeAsync();
        await ((_assistant as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _app.DisposeAsync();
        _file?.Dispose();
    }
}
