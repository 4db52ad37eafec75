using System.Text.Json.Nodes;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Http;

/// <summary>
/// Checks that the headers and the body of a request say the same, which revisions without sessions ask for: whoever stands
/// between client and server decides by the headers, so they must not lie.
/// </summary>
internal static class StandaloneCheck
{
    private static readonly string[] Removed =
        [RequestMethods.Initialize, RequestMethods.Ping, "logging/setLevel", RequestMethods.ResourcesSubscribe, RequestMethods.ResourcesUnsubscribe];

    /// <summary>What is wrong; null when nothing is, or when the message is of a revision with sessions.</summary>
    public static HttpRefusal? Of(IHeaderDictionary headers, JsonRpcMessage message)
    {
        try
        {
            return message switch
            {
                JsonRpcRequest request => OfMessage(headers, request.Method, request.Params, isRequest: true),
                JsonRpcNotification notification => OfMessage(headers, notification.Method, notification.Params, isRequest: false),
                _ => null,
            };
        }
        catch (ArgumentException)
        {
            // A JsonObject finds out only when it is asked that a member stands in it twice.
            return Wrong(McpErrorCode.InvalidParams, "A member of the params stands there twice. Send each once.");
        }
    }

    private static HttpRefusal? OfMessage(IHeaderDictionary headers, string method, JsonNode? parameters, bool isRequest)
    {
        var version = headers[McpHeaders.ProtocolVersion].ToString();
        var meta = (parameters as JsonObject)?["_meta"] as JsonObject;
        var said = TextOf(meta, MetaKeys.ProtocolVersion);
        if (method == RequestMethods.Initialize && version.Length > 0 && TextOf(parameters, "protocolVersion") is { } asked && asked != version)
        {
            return Mismatch(McpHeaders.ProtocolVersion, version, asked);
        }

        if (!ProtocolVersions.StandsAlone(version) && !ProtocolVersions.StandsAlone(said))
        {
            return null;
        }

        if (isRequest && said is null)
        {
            return Wrong(McpErrorCode.InvalidParams, $"Each request of {version} says _meta/{MetaKeys.ProtocolVersion} in its params.");
        }

        return said is not null && said != version ? Mismatch(McpHeaders.ProtocolVersion, version, said)
            : CheckMethod(headers, method, parameters)
            ?? (isRequest ? CheckRequest(method, version, meta) : null);
    }

    private static HttpRefusal? CheckMethod(IHeaderDictionary headers, string method, JsonNode? parameters)
    {
        var named = headers[McpHeaders.Method].ToString();
        if (named != method)
        {
            return Mismatch(McpHeaders.Method, named, method);
        }

        var member = method switch
        {
            RequestMethods.ToolsCall or RequestMethods.PromptsGet => "name",
            RequestMethods.ResourcesRead => "uri",
            _ => null,
        };
        if (member is null)
        {
            return null;
        }

        var header = headers[McpHeaders.Name].ToString();
        var isPlain = header.All(character => character is >= ' ' and <= '~' or '\t');
        var name = isPlain ? McpHeaderEncoder.DecodeValue(header) : null;
        return header.Length == 0 || name is null || name != TextOf(parameters, member)
            ? Mismatch(McpHeaders.Name, header, TextOf(parameters, member) ?? string.Empty)
            : null;
    }

    private static HttpRefusal? CheckRequest(string method, string version, JsonObject? meta)
    {
        if (meta?[MetaKeys.ClientCapabilities] is not JsonObject)
        {
            return Wrong(McpErrorCode.InvalidParams, $"Each request of {version} says _meta/{MetaKeys.ClientCapabilities} in its params, as a JSON object.");
        }

        return Removed.Contains(method)
            ? new HttpRefusal(StatusCodes.Status404NotFound, new MessageFault((int)McpErrorCode.MethodNotFound, $"{version} has no {method}; server/discover tells what there is."))
            : null;
    }

    private static string? TextOf(JsonNode? node, string member) =>
        node is JsonObject members && members[member] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static HttpRefusal Mismatch(string header, string value, string body) => Wrong(
        McpErrorCode.HeaderMismatch,
        value.Length == 0 ? $"The header {header} is missing; the body has '{Shortened(body)}'." : $"The header {header} has '{Shortened(value)}', the body '{Shortened(body)}'. Send the same in both.");

    private static HttpRefusal Wrong(McpErrorCode code, string reason) => new(StatusCodes.Status400BadRequest, new MessageFault((int)code, reason));

    private static string Shortened(string text) => text.Length > 100 ? text[..100] + "…" : text;
}
