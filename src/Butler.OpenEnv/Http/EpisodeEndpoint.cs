using System.Text.Json;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Http;

/// <summary>
/// Reset, step and state over plain HTTP. As upstream each request stands alone, on an environment made for it; a reset with
/// <c>"session_id":"new"</c> opens a session instead, which later requests name in their body (<c>state</c> in its query) or by the
/// cookie that came along. DELETE of the state ends it, as <c>openenv/session/close</c> of the JSON-RPC does, and so does a long silence.
/// </summary>
internal sealed class EpisodeEndpoint(HttpSessions sessions)
{
    /// <summary>Begins an episode.</summary>
    public async Task ResetAsync(HttpContext context)
    {
        using var body = await BodyReader.ObjectAsync(context);
        if (body is null)
        {
            return;
        }

        if (body.RootElement.TryGetProperty("seed", out var seed) && SeedCheck.Of(seed) is { } wrong)
        {
            await JsonAnswer.WriteErrorsAsync(context, [wrong]);
            return;
        }

        var isNew = HttpSessions.AsksForNew(body.RootElement);
        var session = isNew ? sessions.Open() : sessions.Of(context, body.RootElement);
        var arguments = WireJson.Without(body.RootElement, HttpSessions.Field);
        await PlayAsync(context, session, isNew, (episode, scratch) => ResetAsync(episode, arguments, scratch, context.RequestAborted));
    }

    /// <summary>Takes a step; one that stands alone is the first of the episode of seed 0.</summary>
    public async Task StepAsync(HttpContext context)
    {
        using var body = await BodyReader.ObjectAsync(context);
        if (body is null)
        {
            return;
        }

        if (!body.RootElement.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
        {
            await JsonAnswer.WriteErrorsAsync(context, [WrongAction(body.RootElement, action)]);
            return;
        }

        var session = HttpSessions.AsksForNew(body.RootElement) ? null : sessions.Of(context, body.RootElement);
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
        if (sessions.OfQuery(context) is not { } session)
        {
            await TellStateAsync(context, sessions.Alone());
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

    private static FieldError WrongAction(JsonElement body, JsonElement action) => action.ValueKind == JsonValueKind.Undefined
        ? FieldError.Missing(body, "body", "action")
        : FieldError.Wrong("dict_type", "Input should be a valid dictionary", action, "body", "action");

    private static async ValueTask ResetAsync(WireEpisode episode, JsonElement arguments, Scratch scratch, CancellationToken cancellationToken)
    {
        try
        {
            await episode.ResetAsync(arguments, scratch, cancellationToken);
        }
        catch (WireFaultException wrong)
        {
            throw new WireFaultException(wrong.Fault.InBody());
        }
    }

    private static async Task TellStateAsync(HttpContext context, WireEpisode episode)
    {
        var frame = new FrameBuffer();
        await episode.WriteStateAsync(frame, context.RequestAborted);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, frame);
    }

    private async Task PlayAsync(HttpContext context, EnvSession? session, bool isNew, Func<WireEpisode, Scratch, ValueTask> play)
    {
        var scratch = Scratch.Rent();
        try
        {
            await PlayAsync(session, scratch, play, context.RequestAborted);
            if (isNew)
            {
                sessions.Hand(context, session!);
                scratch.Answer.Rewind(1);
                scratch.Answer.Add(System.Text.Encoding.ASCII.GetBytes($",\"{HttpSessions.Field}\":\"{session!.Id}\"}}"));
            }

            await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, scratch.Answer);
        }
        catch (Exception) when (isNew)
        {
            // Nobody has heard of the session yet.
            sessions.GiveUp(session!);
            throw;
        }
        finally
        {
            scratch.Return();
        }
    }

    private async Task PlayAsync(EnvSession? session, Scratch scratch, Func<WireEpisode, Scratch, ValueTask> play, CancellationToken cancellationToken)
    {
        if (session is null)
        {
            await play(sessions.Alone(), scratch);
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
}
