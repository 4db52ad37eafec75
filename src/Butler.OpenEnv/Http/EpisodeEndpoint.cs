using System.Text.Json;
using Butler.Episodes;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Http;

/// <summary>
/// Reset, step and state over plain HTTP. As upstream each request stands alone, on an environment made for it; a reset with
/// <c>"session_id":"new"</c> opens a session instead, which later requests name in their body (<c>state</c> in its query) or by the
/// cookie that came along.
/// </summary>
internal sealed class EpisodeEndpoint(IWorld world, EnvSessions sessions, string prefix)
{
    private const string SessionField = "session_id";
    private const string New = "new";

    private readonly string _cookie = "openenv_session_" + world.Name;

    /// <summary>Begins an episode.</summary>
    public async Task ResetAsync(HttpContext context)
    {
        using var body = await BodyReader.ObjectAsync(context);
        if (body is null)
        {
            return;
        }

        if (body.RootElement.TryGetProperty("seed", out var seed) && CheckSeed(seed) is { } wrong)
        {
            await JsonAnswer.WriteErrorsAsync(context, [wrong]);
            return;
        }

        var (session, isNew) = (Named(context, body.RootElement), false);
        if (body.RootElement.TryGetProperty(SessionField, out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals(New))
        {
            isNew = true;
            session = sessions.TryOpen(world, joined: null, isConnection: false, out var refusal) ?? throw new WireFaultException(refusal!);
        }

        var arguments = WireJson.Without(body.RootElement, SessionField);
        await PlayAsync(context, session, isNew, (episode, scratch) => episode.ResetAsync(arguments, scratch, context.RequestAborted));
    }

    /// <summary>Takes a step; one that stands alone is the first of the episode of seed 0.</summary>
    public async Task StepAsync(HttpContext context)
    {
        using var body = await BodyReader.ObjectAsync(context);
        if (body is null)
        {
            return;
        }

        if (!body.RootElement.TryGetProperty("action", out var action))
        {
            await JsonAnswer.WriteErrorsAsync(context, [FieldError.Missing(body.RootElement, "body", "action")]);
            return;
        }

        var session = Named(context, body.RootElement);
        await PlayAsync(context, session, isNew: false, async (episode, scratch) =>
        {
            if (session is null)
            {
                await episode.BeginAsync(context.RequestAborted);
            }

            await episode.StepAsync(action, scratch, context.RequestAborted);
        });
    }

    /// <summary>Tells the state.</summary>
    public async Task StateAsync(HttpContext context)
    {
        var id = (string?)context.Request.Query[SessionField];
        var session = id is null ? OfCookie(context) : sessions.Find(world, id) ?? throw new WireFaultException(NoSession);
        if (session is null)
        {
            await TellStateAsync(context, sessions.NewEpisode(world));
            return;
        }

        await session.EnterAsync(context.RequestAborted);
        try
        {
            await TellStateAsync(context, session.Episode);
        }
        finally
        {
            session.Leave();
        }
    }

    private static async Task TellStateAsync(HttpContext context, WireEpisode episode)
    {
        var frame = new FrameBuffer();
        await episode.WriteStateAsync(frame, context.RequestAborted);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, frame);
    }

    private static readonly WireFault NoSession = new(WireFault.Session, "There is no such session, or no longer. Reset with \"session_id\":\"new\" to open one.");

    private static FieldError? CheckSeed(JsonElement seed) => seed.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when seed.TryGetInt64(out var value) => value >= 0 ? null
            : FieldError.Wrong("greater_than_equal", "Input should be greater than or equal to 0", seed.Clone(), "body", "seed") with { Limit = ("ge", 0) },
        _ => FieldError.Wrong("int_type", "Input should be a valid integer", seed.Clone(), "body", "seed"),
    };

    // A session that is named has to be there; a cookie may be older than the server, and then says nothing.
    private EnvSession? Named(HttpContext context, JsonElement body)
    {
        if (!body.TryGetProperty(SessionField, out var name) || name.ValueKind == JsonValueKind.Null)
        {
            return OfCookie(context);
        }

        return name.ValueKind == JsonValueKind.String && name.ValueEquals(New) ? null
            : name.ValueKind == JsonValueKind.String && sessions.Find(world, name.GetString()!) is { } session ? session
            : throw new WireFaultException(NoSession);
    }

    private EnvSession? OfCookie(HttpContext context) => context.Request.Cookies[_cookie] is { } id ? sessions.Find(world, id) : null;

    private async Task PlayAsync(HttpContext context, EnvSession? session, bool isNew, Func<WireEpisode, Scratch, ValueTask> play)
    {
        var scratch = Scratch.Rent();
        try
        {
            await PlayAsync(session, scratch, play, context.RequestAborted);
            await AnswerAsync(context, scratch.Answer, isNew ? session : null);
        }
        catch (WireFaultException wrong)
        {
            if (isNew)
            {
                sessions.Close(session!);
            }

            await AnswerAsync(context, wrong.Fault);
        }
        catch (Exception) when (isNew)
        {
            // Nobody has heard of the session yet.
            sessions.Close(session!);
            throw;
        }
        finally
        {
            scratch.Return();
        }
    }

    private Task AnswerAsync(HttpContext context, FrameBuffer frame, EnvSession? opened)
    {
        if (opened is not null)
        {
            context.Response.Cookies.Append(_cookie, opened.Id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = prefix.Length == 0 ? "/" : prefix });
            frame.Rewind(1);
            frame.Add(System.Text.Encoding.ASCII.GetBytes($",\"session_id\":\"{opened.Id}\"}}"));
        }

        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, frame);
    }

    private async Task PlayAsync(EnvSession? session, Scratch scratch, Func<WireEpisode, Scratch, ValueTask> play, CancellationToken cancellationToken)
    {
        if (session is null)
        {
            await play(sessions.NewEpisode(world), scratch);
            return;
        }

        await session.EnterAsync(cancellationToken);
        try
        {
            await play(session.Episode, scratch);
        }
        finally
        {
            session.Leave();
        }
    }

    /// <summary>Answers with a fault.</summary>
    public static Task AnswerAsync(HttpContext context, WireFault fault) =>
        fault.Errors.Count > 0 ? JsonAnswer.WriteErrorsAsync(context, fault.Errors)
        : JsonAnswer.WriteDetailAsync(
            context,
            fault.Code switch
            {
                WireFault.Validation => StatusCodes.Status422UnprocessableEntity,
                WireFault.Session => StatusCodes.Status404NotFound,
                WireFault.Capacity => StatusCodes.Status503ServiceUnavailable,
                WireFault.Factory => StatusCodes.Status500InternalServerError,
                _ => StatusCodes.Status409Conflict,
            },
            fault.Message);
}
