using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Tools;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Sessions;

/// <summary>An action as it stands in a step.</summary>
internal abstract record WireAction
{
    // More would make the answer larger than the message.
    private const int MostErrors = 16;

    private const string CallTool = "call_tool";
    private const string ListTools = "list_tools";

    private WireAction()
    {
    }

    /// <summary>Asks for the tools; plays nothing.</summary>
    public sealed record List : WireAction;

    /// <summary>A call of a tool, answered as a tool's result.</summary>
    public sealed record Call(EpisodeAction Action) : WireAction;

    /// <summary>The same spelt as a typed action, answered with the world's own observation.</summary>
    public sealed record Typed(EpisodeAction Action) : WireAction;

    /// <summary>
    /// Reads an action: <c>{"type":"list_tools"}</c>, <c>{"type":"call_tool","tool_name","arguments"}</c>, or typed,
    /// <c>{"tool": name, …its arguments}</c>; where a world has one tool only, typed without its name; where it has a
    /// typed form of its own, in that. All may carry <c>metadata</c>, which decides nothing.
    /// </summary>
    /// <exception cref="WireFaultException">It is none.</exception>
    public static WireAction Read(JsonElement data, IWorld world)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            throw Fault(FieldError.Wrong("model_attributes_type", "Input should be a valid object", data));
        }

        if (data.TryGetProperty("tool", out var tool))
        {
            return new Typed(new EpisodeAction(Name(tool, "tool"), WireJson.Without(data, "tool", "metadata")));
        }

        if (world.TypedForm?.Read(data) is { } typed)
        {
            return new Typed(typed with { Arguments = WireJson.Without(typed.Arguments, "metadata") });
        }

        if (world.Tools is [var only] && AreArgumentsOf(only, data))
        {
            return new Typed(new EpisodeAction(only.Name, WireJson.Without(data, "metadata")));
        }

        var type = data.TryGetProperty("type", out var kind) ? kind : default;
        if (type.ValueKind == JsonValueKind.String && type.ValueEquals(ListTools))
        {
            Forbid(data, "type", "metadata");
            return new List();
        }

        if (type.ValueKind == JsonValueKind.Undefined || (type.ValueKind == JsonValueKind.String && type.ValueEquals(CallTool)))
        {
            return ReadCall(data);
        }

        throw Fault(FieldError.Wrong("literal_error", $"Input should be '{CallTool}' or '{ListTools}'", type.Clone(), "type"));
    }

    private static bool AreArgumentsOf(ToolContract tool, JsonElement data)
    {
        var known = tool.InputSchema.GetProperty("properties");
        return data.EnumerateObject().Any(field => !IsOf(field.Name)) && data.EnumerateObject().All(field => field.Name == "metadata" || known.TryGetProperty(field.Name, out _));
    }

    private static Call ReadCall(JsonElement data)
    {
        if (!data.TryGetProperty("tool_name", out var name))
        {
            var extra = data.EnumerateObject().Where(field => !IsOf(field.Name)).Take(MostErrors).Select(field => FieldError.Extra(field.Value.Clone(), field.Name));
            throw Fault([FieldError.Missing(data.Clone(), "tool_name"), .. extra]);
        }

        Forbid(data, "type", "tool_name", "arguments", "metadata");
        var arguments = data.TryGetProperty("arguments", out var given) && given.ValueKind != JsonValueKind.Null ? given.Clone() : Nothing;
        return new Call(new EpisodeAction(Name(name, "tool_name"), arguments));
    }

    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private static bool IsOf(string name) => name is "type" or "tool_name" or "arguments" or "metadata";

    private static string Name(JsonElement name, string field) => name.ValueKind == JsonValueKind.String
        ? name.GetString()!
        : throw Fault(FieldError.Wrong("string_type", "Input should be a valid string", name.Clone(), field));

    private static void Forbid(JsonElement data, params ReadOnlySpan<string> known)
    {
        List<FieldError>? extra = null;
        foreach (var field in data.EnumerateObject())
        {
            if (!known.Contains(field.Name) && (extra?.Count ?? 0) < MostErrors)
            {
                (extra ??= []).Add(FieldError.Extra(field.Value.Clone(), field.Name));
            }
        }

        if (extra is not null)
        {
            throw Fault([.. extra]);
        }
    }

    private static WireFaultException Fault(params IReadOnlyList<FieldError> errors) => new(WireFault.OfFields(errors));
}
