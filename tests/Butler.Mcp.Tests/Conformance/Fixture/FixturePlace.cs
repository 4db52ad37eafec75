using System.Diagnostics.CodeAnalysis;
using Butler.Mcp.Http;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Tests.Conformance.Fixture;

/// <summary>The fixture at the address of the assistant: in sessions and without, as the assistant is.</summary>
internal sealed class FixturePlace(Premises premises) : IMcpPlace
{
    public PlaceMode Mode => PlaceMode.Hybrid;

    public McpServerOptions Shared { get; } = FixtureServer.Options(premises.Errors);

    public bool TryTakeSeat(HttpRequest request, [NotNullWhen(true)] out Seat? seat, [NotNullWhen(false)] out HttpRefusal? refusal)
    {
        (seat, refusal) = (new Seat(FixtureServer.Options(premises.Errors), EpisodeId: null, () => Task.CompletedTask), null);
        return true;
    }
}
