using System.Text.Json.Nodes;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using ModelContextProtocol;

namespace Butler.Mcp.Http;

/// <summary>Checks what the HTTP headers of a request say of themselves: media types and the revision of the protocol.</summary>
internal static class PostHeaders
{
    private const string Json = "application/json";
    private const string Events = "text/event-stream";

    /// <summary>What is wrong with the media types of a POST; null when nothing is.</summary>
    public static HttpRefusal? CheckMedia(HttpRequest request)
    {
        var headers = request.GetTypedHeaders();
        if (headers.ContentType is not { } type || !type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
        {
            return HttpRefusal.Of(StatusCodes.Status415UnsupportedMediaType, "The body is JSON: send Content-Type: application/json.");
        }

        // Compressed, the limit of the body would say nothing of what comes out of it.
        if (request.Headers.ContentEncoding.Any(coding => !string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase)))
        {
            return HttpRefusal.Of(StatusCodes.Status415UnsupportedMediaType, "The body is taken as it is: send it without Content-Encoding.");
        }

        return Accepts(headers, Json) && Accepts(headers, Events)
            ? null
            : HttpRefusal.Of(StatusCodes.Status406NotAcceptable, "The answer may be JSON or a stream: send Accept: application/json, text/event-stream.");
    }

    /// <summary>What is wrong with the media types of a GET; null when nothing is.</summary>
    public static HttpRefusal? CheckStream(HttpRequest request) =>
        Accepts(request.GetTypedHeaders(), Events)
            ? null
            : HttpRefusal.Of(StatusCodes.Status406NotAcceptable, "A GET opens the stream of a session: send Accept: text/event-stream.");

    /// <summary>What is wrong with the revision that the request names; null when nothing is, or when it names none.</summary>
    public static HttpRefusal? CheckVersion(HttpRequest request, PlaceMode mode)
    {
        var version = request.Headers[McpHeaders.ProtocolVersion].ToString();
        if (version.Length == 0 || (ProtocolVersions.IsKnown(version) && !(mode == PlaceMode.Sessions && ProtocolVersions.StandsAlone(version))))
        {
            return null;
        }

        // Where requests may stand alone, the list has to be the one that server/discover gives.
        var supported = mode == PlaceMode.Sessions ? ProtocolVersions.WithSession : ProtocolVersions.WithoutSession;
        var reason = ProtocolVersions.IsKnown(version)
            ? $"What is played here lasts longer than a request, and {version} has no sessions. Open a session with initialize, or have POST /episodes make an address for one episode."
            : "The protocol version is none that is spoken here. Choose one of data.supported.";
        return new HttpRefusal(StatusCodes.Status400BadRequest, new MessageFault((int)McpErrorCode.UnsupportedProtocolVersion, reason, new JsonObject
        {
            ["supported"] = new JsonArray([.. supported.Select(each => JsonValue.Create(each))]),
            ["requested"] = version,
        }));
    }

    private static bool Accepts(RequestHeaders headers, string type) => headers.Accept.Any(each => each.Quality != 0 && each.MatchesMediaType(type));
}
