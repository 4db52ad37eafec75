using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Episodes.Wrappers;
using Butler.Mcp.Assistant;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http;

/// <summary>
/// The assistant. Each session has a desk of its own, as each client over standard input has. Clients of revisions without
/// sessions share one desk for as long as the server runs: what one request puts into the queue, the next one has to find there.
/// </summary>
internal sealed class AssistantPlace : IMcpPlace, IAsyncDisposable
{
    private const int IdLength = 16;

    private readonly IDesks _desks;
    private readonly Premises _premises;
    private readonly TimeProvider _time;
    private readonly bool _revealRewards;
    private readonly Seat _shared;

    /// <summary>Opens the assistant.</summary>
    /// <param name="desks">Lays a desk for each session, and one for all who come without.</param>
    /// <param name="settings">What the operator decided.</param>
    /// <param name="premises">What the server has for it.</param>
    /// <param name="time">Paces the news of slow calls.</param>
    public AssistantPlace(IDesks desks, ServeSettings settings, Premises premises, TimeProvider time)
    {
        (_desks, _premises, _time, _revealRewards) = (desks, premises, time, settings.RevealRewards);
        _shared = TakeDesk();
    }

    /// <inheritdoc/>
    public PlaceMode Mode => PlaceMode.Hybrid;

    /// <inheritdoc/>
    public McpServerOptions Shared => _shared.Options;

    /// <inheritdoc/>
    public bool TryTakeSeat(HttpRequest request, [NotNullWhen(true)] out Seat? seat, [NotNullWhen(false)] out HttpRefusal? refusal)
    {
        (seat, refusal) = (TakeDesk(), null);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _shared.LeaveAsync();

    private static bool Left(Recording recording)
    {
        recording.Leave();
        return true;
    }

    private Seat TakeDesk()
    {
        var environment = new PersonalTasksEnvironment(_desks, maxSteps: null);
        var recording = _premises.File is not { } file ? null : new Recording(environment, PersonalTasksContract.Instance, file.Of("assistant-" + RandomNumberGenerator.GetHexString(IdLength, lowercase: true)));
        var session = new EpisodeSession((IEnvironment?)recording ?? environment, new ResetRequest());
        var options = AssistantServer.Options(environment, session, _revealRewards, _time, ledger: null, _premises.Errors, _premises.Ends);
        return new Seat(options, EpisodeId: null, recording is null ? () => Task.CompletedTask : () => session.BetweenTurnsAsync(_ => Left(recording), CancellationToken.None));
    }
}
