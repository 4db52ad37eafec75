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
    private const string Mcp = "/mcp";

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
        var described = new DescriptionEndpoint(world, settings, prefix);
        marked.MapGet(prefix + "/openapi.json", described.OpenApiAsync);
        marked.MapGet(prefix + "/docs", described.DocsAsync);
        marked.MapGet(prefix + "/redoc", described.DocsAsync);
        var handlers = Handlers(world, prefix, described);
        foreach (var address in EnvAddress.Served(settings).Where(address => !hasMcp || address.Path != Mcp))
        {
            marked.MapMethods(prefix + address.Path, [address.Method], handlers[(address.Method, address.Path)]);
        }
    }

    /// <summary>The JSON-RPC of a world, for an address that speaks other dialects as well.</summary>
    public (RequestDelegate Post, RequestDelegate Socket) Rpc(IWorld world)
    {
        var endpoint = new RpcEndpoint(world, new RpcDesk(world, sessions, errors), sessions, lifetime, errors);
        return (endpoint.PostAsync, context => SocketAsync(context, endpoint));
    }

    private static Task SocketAsync(HttpContext context, RpcEndpoint endpoint)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            return endpoint.SocketAsync(context);
        }

        context.Response.Headers.Allow = HttpMethods.Post;
        return JsonAnswer.WriteDetailAsync(context, StatusCodes.Status405MethodNotAllowed, "Method Not Allowed");
    }

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

    private Dictionary<(string Method, string Path), RequestDelegate> Handlers(IWorld world, string prefix, DescriptionEndpoint described)
    {
        var (post, socket) = Rpc(world);
        var named = new HttpSessions(world, sessions, prefix);
        var (episode, tasks) = (new EpisodeEndpoint(named), new TaskEndpoint(world));
        var trainers = new TrainerSocketEndpoint(world, new RpcDesk(world, sessions, errors), sessions, episodes, new GraderGate(settings.IsGrader), lifetime, errors);
        return new()
        {
            [(HttpMethods.Get, "/health")] = DescriptionEndpoint.HealthAsync,
            [(HttpMethods.Get, "/metadata")] = described.MetadataAsync,
            [(HttpMethods.Get, "/schema")] = described.SchemaAsync,
            [(HttpMethods.Post, "/reset")] = Faults(episode.ResetAsync),
            [(HttpMethods.Post, "/step")] = Faults(episode.StepAsync),
            [(HttpMethods.Get, "/state")] = Faults(episode.StateAsync),
            [(HttpMethods.Delete, "/state")] = Faults(named.CloseAsync),
            [(HttpMethods.Post, Mcp)] = post,
            [(HttpMethods.Get, Mcp)] = socket,
            [(HttpMethods.Get, "/ws")] = trainers.ServeAsync,
            [(HttpMethods.Get, "/list_environments")] = tasks.ListAsync,
            [(HttpMethods.Get, "/{env}/splits")] = tasks.SplitsAsync,
            [(HttpMethods.Post, "/{env}/tasks")] = tasks.TasksAsync,
            [(HttpMethods.Post, "/{env}/num_tasks")] = tasks.CountAsync,
            [(HttpMethods.Post, "/{env}/task")] = tasks.TaskAsync,
            [(HttpMethods.Post, "/{env}/task_range")] = tasks.RangeAsync,
        };
    }
}
