using System.Text.Json;

namespace Butler.OpenEnv.Wire;

/// <summary>What is wrong with one field of a message, in the form that Python's clients know from pydantic.</summary>
/// <param name="Type"><c>missing</c>, <c>extra_forbidden</c>, <c>string_type</c> …</param>
/// <param name="Location">The way to the field, from the outside in.</param>
/// <param name="Message">What is wrong, in a few words.</param>
/// <param name="Input">What stood there: the field, or the object that lacks it.</param>
internal sealed record FieldError(string Type, IReadOnlyList<string> Location, string Message, JsonElement Input)
{
    private const string Explained = "https://errors.pydantic.dev/2.10/v/";

    /// <summary>A field that has to be there.</summary>
    public static FieldError Missing(JsonElement owner, params IReadOnlyList<string> location) => new("missing", location, "Field required", owner);

    /// <summary>A field that nobody knows.</summary>
    public static FieldError Extra(JsonElement value, params IReadOnlyList<string> location) => new("extra_forbidden", location, "Extra inputs are not permitted", value);

    /// <summary>A field of the wrong kind.</summary>
    public static FieldError Wrong(string type, string message, JsonElement value, params IReadOnlyList<string> location) => new(type, location, message, value);

    /// <summary>What the value has to be compared with; null where there is nothing.</summary>
    public (string Name, long Value)? Limit { get; init; }

    /// <summary>Writes the errors as an array.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The array's name.</param>
    /// <param name="errors">The errors.</param>
    /// <param name="isLinked">Whether each says where its kind is explained; those about the body of a request never did.</param>
    public static void WriteAll(Utf8JsonWriter writer, string name, IReadOnlyList<FieldError> errors, bool isLinked)
    {
        writer.WriteStartArray(name);
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("type", error.Type);
            writer.WriteStartArray("loc");
            foreach (var part in error.Location)
            {
                writer.WriteStringValue(part);
            }

            writer.WriteEndArray();
            writer.WriteString("msg", error.Message);
            writer.WritePropertyName("input");
            WriteInput(writer, error.Input);
            if (error.Limit is { } limit)
            {
                writer.WriteStartObject("ctx");
                writer.WriteNumber(limit.Name, limit.Value);
                writer.WriteEndObject();
            }

            if (isLinked)
            {
                writer.WriteString("url", Explained + error.Type);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // An input is told back so that its sender finds it, not so that it is sent back whole.
    private static void WriteInput(Utf8JsonWriter writer, JsonElement input)
    {
        const int most = 1000;
        if (input.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else if (input.GetRawText() is { Length: > most } long_)
        {
            writer.WriteStringValue(string.Concat(long_.AsSpan(0, char.IsHighSurrogate(long_[most - 1]) ? most - 1 : most), "…"));
        }
        else
        {
            input.WriteTo(writer);
        }
    }
}
