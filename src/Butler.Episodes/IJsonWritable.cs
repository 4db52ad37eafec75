using System.Text.Json;

namespace Butler.Episodes;

/// <summary>Something that knows its own wire form. It is written only when a door needs it.</summary>
public interface IJsonWritable
{
    /// <summary>Writes exactly one JSON object in snake_case.</summary>
    void WriteTo(Utf8JsonWriter writer);
}
