using System.Text.Json;
using Butler.Episodes;

namespace Butler.OpenEnv.Rpc;

/// <summary>A JSON-RPC request of OpenEnv's own dialect.</summary>
/// <param name="Id">The id: a text, a whole number, or null.</param>
/// <param name="Method">The method.</param>
/// <param name="Params">The parameters, an object; undefined when there are none.</param>
internal readonly record struct RpcRequest(JsonElement Id, string Method, JsonElement Params)
{
    /// <summary>Reads a request.</summary>
    /// <exception cref="RpcFaultException">It is none.</exception>
    public static RpcRequest Read(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            throw Invalid("a request is an object with jsonrpc, method, params and id");
        }

        if (!message.TryGetProperty("jsonrpc", out var version) || version.ValueKind != JsonValueKind.String || !version.ValueEquals("2.0"u8))
        {
            throw Invalid("jsonrpc is \"2.0\"");
        }

        if (!message.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String)
        {
            throw Invalid("method is a text");
        }

        var (id, parameters) = (default(JsonElement), default(JsonElement));
        foreach (var field in message.EnumerateObject())
        {
            switch (field.Name)
            {
                case "jsonrpc" or "method":
                    break;
                case "id" when field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null || (field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetInt64(out _)):
                    id = field.Value;
                    break;
                case "params" when field.Value.ValueKind == JsonValueKind.Object:
                    parameters = field.Value;
                    break;
                case "id":
                    throw Invalid("id is a text, a whole number or null");
                case "params":
                    throw new RpcFaultException(new RpcFault(RpcFault.WrongParams, "Params must be an object"));
                default:
                    throw Invalid("there is a field too many; a request has jsonrpc, method, params and id");
            }
        }

        return new RpcRequest(id, method.GetString()!, parameters);
    }

    /// <summary>A parameter that is a text; null when there is none.</summary>
    public string? Text(string name) => Params.TextOf(name);

    /// <summary>Whether there is a parameter of a name, whatever it is; null counts as none.</summary>
    public bool Has(string name) => Params.ValueKind == JsonValueKind.Object && Params.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private static RpcFaultException Invalid(string reason) => new(new RpcFault(RpcFault.InvalidRequest, "Invalid request: " + reason));
}
