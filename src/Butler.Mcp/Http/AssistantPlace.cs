using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Episodes.Wrappers;
using Butler.Mcp.Assistant;
using Butler.Mcp.Door;
using Butler.Mcp.Http.Episodes;
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

    private readonly HouseholdDesks _desks;
    private readonly EpisodeFile? _file;
    private readonly TextWriter _errors;
    private readonly TimeProvider _time;
    private readonly CancellationToken _ends;
    private readonly bool _revealRewards;
    private readonly Seat _shared;

    /// <summary>Opens the assistant of a household; streams of news end with <paramref name="ends"/>.</summary>
    public AssistantPlace(Household household, ServeSettings settings, EpisodeFile? file, TimeProvider time, TextWriter errors, CancellationToken ends)
    {
        (_file, _errors, _revealRewards, _time, _ends) = (file, errors, settings.RevealRewards, time, ends);
        _desks = new HouseholdDesks(household, new WallClock(time), todos: null);
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
        var recording = _file is null ? null : new Recording(environment, PersonalTasksContract.Instance, _file.Of("assistant-" + RandomNumberGenerator.GetHexString(IdLength, lowercase: true)));
        var session = new EpisodeSession((IEnvironment?)recording ?? environment, new ResetRequest());
        var options = AssistantServer.Options(environment, session, _revealRewards, _time, ledger: null, _errors, _ends);
        return new Seat(options, EpisodeId: null, recording is null ? () => Task.CompletedTask : () => session.BetweenTurnsAsync(_ => Left(recording), CancellationToken.None));
    }
}
