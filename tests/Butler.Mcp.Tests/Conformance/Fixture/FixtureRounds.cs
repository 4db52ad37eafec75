using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Tests.Conformance.Fixture;

/// <summary>Asks the client for what a tool or a prompt needs, round by round, and for nothing that the client cannot do.</summary>
internal static class FixtureRounds
{
    /// <summary>What the client answered in the last round.</summary>
    /// <exception cref="InputRequiredException">Something is still to be asked.</exception>
    public static string Responses<TParams>(RequestContext<TParams> request, JsonNode part, IReadOnlyDictionary<string, string> arguments)
        where TParams : RequestParams
    {
        if (part["rounds"] is not JsonArray rounds)
        {
            return string.Empty;
        }

        var name = part["name"]!.GetValue<string>();
        var round = SignedState.Read(name, request.Params?.RequestState);
        var responses = request.Params?.InputResponses ?? new Dictionary<string, InputResponse>();
        var asked = Declared(request, FixtureFile.Read<Dictionary<string, InputRequest>>(rounds[round]!, arguments));
        if (asked.Keys.All(key => responses.TryGetValue(key, out var response) && response.RawValue.ValueKind == JsonValueKind.Object))
        {
            round++;
            if (round == rounds.Count)
            {
                return string.Join(", ", asked.Keys.Select(key => responses[key].RawValue.GetRawText()));
            }

            asked = Declared(request, FixtureFile.Read<Dictionary<string, InputRequest>>(rounds[round]!, arguments));
        }

        throw new InputRequiredException(asked, SignedState.Write(name, round));
    }

    private static Dictionary<string, InputRequest> Declared<TParams>(RequestContext<TParams> request, Dictionary<string, InputRequest> wanted)
    {
        var capabilities = request.JsonRpcRequest.Context?.ClientCapabilities ?? request.Server.ClientCapabilities;
        var declared = JsonSerializer.SerializeToNode(capabilities, McpJsonUtilities.DefaultOptions) as JsonObject ?? [];
        var can = wanted.Where(each => declared.ContainsKey(Capability(each.Value))).ToDictionary(each => each.Key, each => each.Value);
        if (can.Count > 0)
        {
            return can;
        }

        var missing = new JsonObject(wanted.Values.Select(Capability).Distinct().Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject())));
        throw new MissingRequiredClientCapabilityException(FixtureFile.Read<ClientCapabilities>(missing), $"This needs a client with {string.Join(", ", missing.Select(each => each.Key))}.");
    }

    // Each method stands under the capability that its client declares.
    private static string Capability(InputRequest request) => request.Method.Split('/')[0];
}
