using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Episodes;
using Butler.OpenEnv.Validation;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Sessions;

/// <summary>One session's episodes in wire form. Not safe for concurrent use: a session answers one message at a time.</summary>
/// <param name="world">The world.</param>
/// <param name="episode">What is played.</param>
/// <param name="isJoined">Whether somebody else began it, and counts its steps.</param>
internal sealed class WireEpisode(IWorld world, IPlayedEpisode episode, bool isJoined = false)
{
    private readonly bool _isJoined = isJoined;
    private long _resets;
    private int _steps;
    private string? _episodeId;
    private bool _begun = isJoined;
    private bool _done;

    /// <summary>The world.</summary>
    public IWorld World => world;

    /// <summary>Whether an agent may take steps beside this session. Then no grader reads along: the trajectory would not be whole.</summary>
    public bool IsShared => episode.Played is not null;

    /// <summary>Told every step's score, where a grader reads along.</summary>
    public Telemetry? Telemetry { get; set; }

    /// <summary>Begins an episode; a reset without a seed takes the number of this session's resets so far.</summary>
    /// <exception cref="WireFaultException">The request cannot be taken; the running episode is untouched.</exception>
    public async ValueTask ResetAsync(JsonElement data, Scratch scratch, CancellationToken cancellationToken)
    {
        var arguments = ResetArguments.Read(data, _resets);
        var step = await BeginAsync(arguments.Request, data, cancellationToken);
        _resets++;
        string[] ignored = [.. arguments.Ignored.Concat(step.IgnoredOptions).Order(StringComparer.Ordinal)];
        Telemetry?.Began(arguments);
        scratch.Unheard = episode.Played?.TakeUnheard();
        StepFrame.WriteReset(scratch, world, arguments.Request, ignored, step);
    }

    /// <summary>Takes a step.</summary>
    /// <exception cref="WireFaultException">It is no action, or no episode is running; nothing changes.</exception>
    public async ValueTask StepAsync(JsonElement data, Scratch scratch, CancellationToken cancellationToken)
    {
        switch (WireAction.Read(data, world))
        {
            case WireAction.List:
                // Takes part in the count of the wire, as every step does, but not in the episode, nor after its end.
                if (_begun && !_done)
                {
                    _steps++;
                    Telemetry?.Stepped(null);
                }

                StepFrame.WriteTools(scratch, world);
                break;
            case WireAction.Call call:
                StepFrame.WriteCall(scratch, world, call.Action, await TakeAsync(call.Action, scratch, cancellationToken));
                break;
            case WireAction.Typed typed:
                StepFrame.WriteTyped(scratch, await TakeAsync(typed.Action, scratch, cancellationToken));
                break;
        }
    }

    /// <summary>Calls a tool for a client that plays without rewards; an episode that has not begun begins with seed 0.</summary>
    public async ValueTask<EpisodeStep> CallAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        if (!_begun)
        {
            await BeginAsync(cancellationToken);
        }

        return await TakeAsync(action, isTrainers: false, cancellationToken);
    }

    /// <summary>Begins the episode of seed 0, for those who step without a reset.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellationToken) => await BeginAsync(new ResetRequest(), data: default, cancellationToken);

    /// <summary>
    /// Writes the state: the world's, with the steps and the episode's name as this session counts and calls them, and what was played
    /// where an agent plays too.
    /// </summary>
    public ValueTask WriteStateAsync(FrameBuffer frame, CancellationToken cancellationToken) => episode.LookAsync(state => WriteState(frame, state), cancellationToken);

    private void WriteState(FrameBuffer frame, IEpisodeState told)
    {
        var state = JsonNode.Parse(told.ToJson())!.AsObject();
        if (!_isJoined)
        {
            state["episode_id"] = _episodeId;
            state["step_count"] = _steps;
        }

        using var writer = new Utf8JsonWriter(frame, WireJson.Writing);
        state.WriteTo(writer);
        if (episode.Played is { } played)
        {
            writer.Flush();
            frame.Rewind(1);
            frame.Add(","u8);
            writer.Reset();
            PlayedFrame.WriteAll(writer, played.All(), episode.HasLeft);
            writer.Flush();
            frame.Add("}"u8);
        }
    }

    private async ValueTask<EpisodeStep> BeginAsync(ResetRequest request, JsonElement data, CancellationToken cancellationToken)
    {
        try
        {
            var step = await episode.ResetAsync(request, cancellationToken);
            (_steps, _episodeId, _begun, _done) = (0, request.EpisodeId, true, step.Done);
            return step;
        }
        catch (InvalidResetException wrong)
        {
            var input = wrong.Field is { } field && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(field, out var given) ? given.Clone() : default;
            throw new WireFaultException(WireFault.OfReset(wrong.Message, wrong.Field, input));
        }
        catch (EpisodeOrderException wrong)
        {
            throw Refused(wrong);
        }
    }

    private async ValueTask<EpisodeStep> TakeAsync(EpisodeAction action, Scratch scratch, CancellationToken cancellationToken)
    {
        var step = await TakeAsync(action, isTrainers: true, cancellationToken);
        scratch.Unheard = episode.Played?.TakeUnheard();
        return step;
    }

    private async ValueTask<EpisodeStep> TakeAsync(EpisodeAction action, bool isTrainers, CancellationToken cancellationToken)
    {
        try
        {
            var step = await episode.StepAsync(action, isTrainers, cancellationToken);
            (_steps, _done) = (_steps + 1, step.Done);
            Telemetry?.Stepped(step.Score);
            return step;
        }
        catch (EpisodeOrderException wrong)
        {
            throw Refused(wrong);
        }
    }

    // That the agent has gone ends the session for the trainer too, and programs have to tell it from a step at the wrong time.
    private WireFaultException Refused(EpisodeOrderException wrong) => new(new WireFault(episode.HasLeft ? WireFault.Session : WireFault.Execution, wrong.Message));
}
