using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using Butler.Episodes;

namespace Butler.OpenEnv.Wire;

/// <summary>How messages are read and written here.</summary>
internal static class WireJson
{
    /// <summary>As deep as a message may nest.</summary>
    public const int MostDepth = 64;

    /// <summary>Options for every writer; what is written is valid by construction.</summary>
    public static JsonWriterOptions Writing { get; } = EpisodeJson.Writing with { SkipValidation = true };

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = MostDepth, AllowDuplicateProperties = false };

    /// <summary>Reads a message. Halves of surrogate pairs, which no text can carry, become replacement characters.</summary>
    /// <param name="bytes">The message; it is mended in place and must stay as long as the document.</param>
    /// <param name="document">The message, read.</param>
    /// <param name="reason">Why it is none, in a few words.</param>
    public static bool TryRead(Memory<byte> bytes, [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out string? reason)
    {
        (document, reason) = (null, null);
        if (!Utf8.IsValid(bytes.Span))
        {
            reason = "the text is not UTF-8";
            return false;
        }

        LoneSurrogates.Mend(bytes.Span);
        try
        {
            document = JsonDocument.Parse(bytes, Reading);
            return true;
        }
        catch (JsonException fault)
        {
            reason = fault.BytePositionInLine is { } at
                ? FormattableString.Invariant($"it goes wrong at line {(fault.LineNumber ?? 0) + 1} column {at + 1}")
                : "it cannot be read";
            return false;
        }
    }

    /// <summary>An object of its own with all fields but some.</summary>
    public static JsonElement Without(JsonElement data, params ReadOnlySpan<string> names)
    {
        var buffer = new FrameBuffer();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            foreach (var field in data.EnumerateObject())
            {
                if (!names.Contains(field.Name))
                {
                    field.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
