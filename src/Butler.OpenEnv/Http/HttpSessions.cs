using System.Text.Json;
using Butler.Episodes;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Wire;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Http;

/// <summary>The sessions of a world over plain HTTP: how requests name them, how they are opened, and how they end.</summary>
internal sealed class HttpSessions(IWorld world, EnvSessions sessions, string prefix)
{
    /// <summary>The field, or the parameter of a query, that names a session.</summary>
    public const string Field = "session_id";

    private const string New = "new";

    private static readonly WireFault NoSession = new(WireFault.Session, "There is no such session, or no longer. Reset with \"session_id\":\"new\" to open one.");

    private readonly string _cookie = "openenv_session_" + world.Name;

    /// <summary>Whether a body asks for a session to be opened.</summary>
    public static bool AsksForNew(JsonElement body) => body.TryGetProperty(Field, out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals(New);

    /// <summary>Opens a session.</summary>
    /// <exception cref="WireFaultException">There is no room, or no environment.</exception>
    public EnvSession Open() => sessions.TryOpen(world, joined: null, isConnection: false, out var refusal) ?? throw new WireFaultException(refusal!);

    /// <summary>Gives up a session that nobody has heard of.</summary>
    public void GiveUp(EnvSession session) => sessions.Close(session);

    /// <summary>An episode for a request that stands alone.</summary>
    public WireEpisode Alone() => sessions.NewEpisode(world);

    /// <summary>The session that a body names, or else a cookie; null where a request stands alone.</summary>
    /// <exception cref="WireFaultException">The body names one that is not there.</exception>
    public EnvSession? Of(HttpContext context, JsonElement body)
    {
        if (!body.TryGetProperty(Field, out var name) || name.ValueKind == JsonValueKind.Null)
        {
            return OfCookie(context);
        }

        return name.ValueKind == JsonValueKind.String && sessions.Find(world, name.GetString()!) is { } session ? session : throw new WireFaultException(NoSession);
    }

    /// <summary>The session that the query names, or else a cookie; null where a request stands alone.</summary>
    /// <exception cref="WireFaultException">The query names one that is not there.</exception>
    public EnvSession? OfQuery(HttpContext context) =>
        (string?)context.Request.Query[Field] is { } id ? sessions.Find(world, id) ?? throw new WireFaultException(NoSession) : OfCookie(context);

    /// <summary>Lets the client's browser, or what takes its place, name a session from now on.</summary>
    public void Hand(HttpContext context, EnvSession session) => context.Response.Cookies.Append(_cookie, session.Id, Cookie());

    /// <summary>Ends the session that the query or a cookie names.</summary>
    public Task CloseAsync(HttpContext context)
    {
        var session = OfQuery(context) ?? throw new WireFaultException(NoSession);
        var isClosed = sessions.CloseUnlessJoined(session);
        context.Response.Cookies.Delete(_cookie, Cookie());
        return JsonAnswer.WriteObjectAsync(context, StatusCodes.Status200OK, writer => EnvSession.WriteClosed(writer, session, isClosed));
    }

    private CookieOptions Cookie() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = prefix.Length == 0 ? "/" : prefix };

    // A cookie may be older than the server, and then says nothing.
    private EnvSession? OfCookie(HttpContext context) => context.Request.Cookies[_cookie] is { } id ? sessions.Find(world, id) : null;
}
