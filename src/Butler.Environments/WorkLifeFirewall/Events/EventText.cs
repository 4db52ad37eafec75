using System.Text.Json;
using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall.Events;

/// <summary>An event as people are told of it.</summary>
public sealed record EventText
{
    /// <summary>Its id; internal, never shown to the agent.</summary>
    public required string Id { get; init; }

    /// <summary>Who it comes from.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>How one writes to them: <c>client</c>, <c>manager</c>, <c>peer</c> or <c>pager</c>.</summary>
    public required string Register { get; init; }

    /// <summary>Where it comes in: <c>mail</c>, <c>chat</c>, <c>calendar</c>, <c>form</c> or <c>pager</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }
}

/// <summary>The content of <c>events.json</c>.</summary>
internal sealed record EventFile(IReadOnlyList<EventText> Events);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EventFile))]
internal sealed partial class EventFileJson : JsonSerializerContext
{
    /// <summary>Reads <c>events.json</c>.</summary>
    public static EventFile Read()
    {
        using var stream = EmbeddedFile.Open("WorkLifeFirewall/Events/events.json");
        return JsonSerializer.Deserialize(stream, Default.EventFile) ?? throw new InvalidDataException("events.json is empty.");
    }
}
