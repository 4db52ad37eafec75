using Butler.Episodes;
using Butler.OpenEnv.Http;
using Butler.OpenEnv.Rpc;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Validation;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Butler.OpenEnv;

/// <summary>Serves worlds to trainers: each under a prefix of its own, complete.</summary>
/// <param name="settings">What the operator decided.</param>
/// <param name="sessions">The sessions of all worlds.</param>
/// <param name="episodes">Episodes that agents play through other doors.</param>
/// <param name="lifetime">When the server ends.</param>
/// <param name="errors">Where the operator reads what went wrong inside.</param>
public sealed class OpenEnvRoutes(OpenEnvSettings settings, EnvSessions sessions, IEpisodeDirectory episodes, IHostApplicationLifetime lifetime, TextWriter errors)
{
    /// <summary>Adds the addresses of a world.</summary>
    /// <param name="app">Where they are added.</param>
    /// <param name="world">The world.</param>
    /// <param name="prefix">What stands before each: empty for the root, or such as <c>/envs/butler</c>.</param>
    /// <param name="hasMcp">Whether <c>/mcp</c> of this prefix is served by somebody else, who speaks other dialects there too.</param>
    public void Map(IEndpointRouteBuilder app, IWorld world, string prefix, bool hasMcp)
    {
        ArgumentNullException.ThrowIfNull(app);
        var marked = app.MapGroup(string.Empty);
        marked.WithMetadata(OpenEnvAddress.Mark);
        app = marked;
        var described = new DescriptionEndpoint(world, settings, prefix);
        app.MapGet(prefix + "/metadata", described.MetadataAsync);
        app.MapGet(prefix + "/schema", described.SchemaAsync);
        app.MapGet(prefix + "/openapi.json", described.OpenApiAsync);
        app.MapGet(prefix + "/docs", described.DocsAsync);
        app.MapGet(prefix + "/health", DescriptionEndpoint.HealthAsync);
        if (!hasMcp)
        {
            var (post, socket) = Rpc(world);
            app.MapPost(prefix + "/mcp", post);
            app.MapGet(prefix + "/mcp", socket);
        }

        if (settings.IsSimulation)
        {
            MapSimulation(app, world, prefix);
        }
    }

    /// <summary>The JSON-RPC of a world, for an address that speaks other dialects as well.</summary>
    public (RequestDelegate Post, RequestDelegate Socket) Rpc(IWorld world)
    {
        var endpoint = new RpcEndpoint(world, new RpcDesk(world, sessions, errors), sessions, lifetime, errors);
        return (endpoint.PostAsync, context => SocketAsync(context, endpoint));
    }

    private static Task SocketAsync(HttpContext context, RpcEndpoint endpoint) => context.WebSockets.IsWebSocketRequest
        ? endpoint.SocketAsync(context)
        : JsonAnswer.WriteDetailAsync(context, StatusCodes.Status405MethodNotAllowed, "Method Not Allowed");

    private static RequestDelegate Faults(RequestDelegate serve) => async context =>
    {
        try
        {
            await serve(context);
        }
        catch (WireFaultException wrong) when (!context.Response.HasStarted)
        {
            await EpisodeEndpoint.AnswerAsync(context, wrong.Fault);
        }
    };

    private void MapSimulation(IEndpointRouteBuilder app, IWorld world, string prefix)
    {
        var named = new HttpSessions(world, sessions, prefix);
        var episode = new EpisodeEndpoint(named);
        app.MapPost(prefix + "/reset", Faults(episode.ResetAsync));
        app.MapPost(prefix + "/step", Faults(episode.StepAsync));
        app.MapGet(prefix + "/state", Faults(episode.StateAsync));
        app.MapDelete(prefix + "/state", Faults(named.CloseAsync));
        app.MapGet(prefix + "/ws", new TrainerSocketEndpoint(world, new RpcDesk(world, sessions, errors), sessions, episodes, new GraderGate(settings.IsGrader), lifetime, errors).ServeAsync);
        var tasks = new TaskEndpoint(world);
        app.MapGet(prefix + "/list_environments", tasks.ListAsync);
        app.MapGet(prefix + "/{env}/splits", tasks.SplitsAsync);
        app.MapPost(prefix + "/{env}/tasks", tasks.TasksAsync);
        app.MapPost(prefix + "/{env}/num_tasks", tasks.CountAsync);
        app.MapPost(prefix + "/{env}/task", tasks.TaskAsync);
        app.MapPost(prefix + "/{env}/task_range", tasks.RangeAsync);
    }
}
