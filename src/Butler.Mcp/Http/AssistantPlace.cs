using System.Diagnostics.CodeAnalysis;
using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Mcp.Assistant;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Http;

/// <summary>
/// The assistant. Each session has a desk of its own, as each client over standard input has. Clients of revisions without
/// sessions share one desk for as long as the server runs: what one request puts into the queue, the next one has to find there.
/// </summary>
internal sealed class AssistantPlace : IMcpPlace
{
    private readonly HouseholdDesks _desks;
    private readonly ServeSettings _settings;
    private readonly TextWriter _errors;

    /// <summary>Opens the assistant of a household.</summary>
    public AssistantPlace(Household household, ServeSettings settings, TimeProvider time, TextWriter errors)
    {
        (_settings, _errors) = (settings, errors);
        _desks = new HouseholdDesks(household, new WallClock(time), todos: null);
        Shared = NewDesk();
    }

    /// <inheritdoc/>
    public PlaceMode Mode => PlaceMode.Hybrid;

    /// <inheritdoc/>
    public McpServerOptions Shared { get; }

    /// <inheritdoc/>
    public bool TryTakeSeat(HttpRequest request, [NotNullWhen(true)] out Seat? seat, [NotNullWhen(false)] out HttpRefusal? refusal)
    {
        (seat, refusal) = (new Seat(NewDesk(), EpisodeId: null, () => Task.CompletedTask), null);
        return true;
    }

    private McpServerOptions NewDesk()
    {
        var session = new EpisodeSession(new PersonalTasksEnvironment(_desks, maxSteps: null), new ResetRequest());
        return ButlerServer.Options(PersonalTasksContract.Instance, session, AssistantInstructions.Text, _settings.RevealRewards, errors: _errors);
    }
}
