using System.Net;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http;

/// <summary>
/// Takes requests only under names that are meant for this server, and from pages that may call it. Else any web page could
/// reach a server on its visitor's machine, by a name of its own that it lets point there.
/// </summary>
internal sealed class HostGate(ServeSettings settings)
{
    private static readonly HttpRefusal ForeignHost = HttpRefusal.Of(
        StatusCodes.Status403Forbidden, "This server does not go by the name in the Host header. The operator can allow it with --allow-host NAME.");

    private static readonly HttpRefusal ForeignOrigin = HttpRefusal.Of(
        StatusCodes.Status403Forbidden, "Pages of this Origin may not call the server. The operator can allow it with --allow-origin ORIGIN.");

    /// <summary>The middleware.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // Whoever looks after the server asks for its health under any name, and learns nothing else.
        if (context.Request.Path.Equals(HttpPaths.Health, StringComparison.Ordinal))
        {
            return next(context);
        }

        if (!IsOurs(context.Request.Host.Host))
        {
            return ForeignHost.WriteAsync(context);
        }

        return context.Request.Headers.TryGetValue("Origin", out var origin) && !MayCall(origin.ToString())
            ? ForeignOrigin.WriteAsync(context)
            : next(context);
    }

    /// <summary>Whether pages of an origin may call.</summary>
    public bool MayCall(string origin) =>
        settings.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && IsThisMachine(address.IdnHost));

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private bool IsOurs(string host) =>
        IsThisMachine(host) || settings.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && address.Equals(settings.Address));
}
