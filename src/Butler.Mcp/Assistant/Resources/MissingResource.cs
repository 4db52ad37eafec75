using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Assistant.Resources;

/// <summary>The refusal of an address that no resource has, as the revision of the request wants it.</summary>
internal static class MissingResource
{
    private const string FirstWithoutOwnCode = "2026-07-28";

    /// <summary>Makes the refusal; its data name the address.</summary>
    public static McpProtocolException Of<TParams>(RequestContext<TParams> request, string uri, string reason)
    {
        // The code of its own for a missing resource went with the revision of 2026.
        var version = request.JsonRpcRequest.Context?.ProtocolVersion ?? request.Server.NegotiatedProtocolVersion ?? string.Empty;
        var code = string.CompareOrdinal(version, FirstWithoutOwnCode) >= 0 ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound;
        return new McpProtocolException(reason, code) { Data = { ["uri"] = uri } };
    }
}
