using System.Text.Json;

namespace Butler.OpenEnv.Wire;

/// <summary>A message of a trainer: <c>{"type", "data"}</c>.</summary>
internal readonly record struct RequestFrame(FrameKind Kind, JsonElement Data)
{
    // More would make the answer larger than the message.
    private const int MostErrors = 16;

    /// <summary>Reads the envelope.</summary>
    /// <exception cref="WireFaultException">It is none of those that are known, or has a field too many or too few.</exception>
    public static RequestFrame Read(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            throw new WireFaultException(WireFault.OfFields([FieldError.Wrong("model_attributes_type", "Input should be a valid object with type and data", message.Clone(), "type")]));
        }

        if (!message.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || Kinds(type) is not { } kind)
        {
            var name = message.TryGetProperty("type", out type) ? type.ValueKind == JsonValueKind.String ? Shortened(type.GetString()!) : Shortened(type.GetRawText()) : string.Empty;
            throw new WireFaultException(new WireFault(WireFault.UnknownType, $"Unknown message type: {name}"));
        }

        return new RequestFrame(kind, DataOf(message, kind));
    }

    private static JsonElement DataOf(JsonElement message, FrameKind kind)
    {
        List<FieldError>? errors = null;
        var data = default(JsonElement);
        foreach (var field in message.EnumerateObject())
        {
            if (field.NameEquals("data") && kind is not (FrameKind.State or FrameKind.Close))
            {
                data = field.Value;
            }
            else if (!field.NameEquals("type") && (errors?.Count ?? 0) < MostErrors)
            {
                (errors ??= []).Add(FieldError.Extra(field.Value.Clone(), field.Name));
            }
        }

        if (data.ValueKind == JsonValueKind.Undefined && kind is not (FrameKind.Reset or FrameKind.State or FrameKind.Close))
        {
            (errors ??= []).Add(FieldError.Missing(message.Clone(), "data"));
        }
        else if (data.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object) && !(kind == FrameKind.Reset && data.ValueKind == JsonValueKind.Null))
        {
            (errors ??= []).Add(FieldError.Wrong("dict_type", "Input should be a valid dictionary", data.Clone(), "data"));
        }

        return errors is null ? data : throw new WireFaultException(WireFault.OfFields(errors));
    }

    private static FrameKind? Kinds(JsonElement type) =>
        type.ValueEquals("step"u8) ? FrameKind.Step
        : type.ValueEquals("reset"u8) ? FrameKind.Reset
        : type.ValueEquals("state"u8) ? FrameKind.State
        : type.ValueEquals("mcp"u8) ? FrameKind.Mcp
        : type.ValueEquals("close"u8) ? FrameKind.Close
        : type.ValueEquals("validation_open"u8) ? FrameKind.ValidationOpen
        : type.ValueEquals("validation_read"u8) ? FrameKind.ValidationRead
        : null;

    private static string Shortened(string name) => name.Length > 100 ? name[..100] + "…" : name;
}
