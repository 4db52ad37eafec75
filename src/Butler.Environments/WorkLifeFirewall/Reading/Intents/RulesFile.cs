using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>How the replies to one event are read, as it stands in the event's file.</summary>
internal sealed record RulesFile
{
    /// <summary>The event.</summary>
    public required string Event { get; init; }

    /// <summary>Topics, parted by spaces, that a reply to this event speaks of.</summary>
    public required string Own { get; init; }

    /// <summary>Topics of other events that may well be named here too.</summary>
    public required string Near { get; init; }

    /// <summary>The persons, parted by spaces, that a reply to this event may speak to.</summary>
    public required string Addressees { get; init; }

    /// <summary>Response to what shows it. The first response that is named here is the first in all lists.</summary>
    public required IReadOnlyDictionary<string, ResponseFile> Responses { get; init; }

    /// <summary>Response to those, parted by spaces, that it outweighs when both are in a message: "can't, but I can …".</summary>
    public required IReadOnlyDictionary<string, string> Over { get; init; }
}

/// <summary>What shows one response.</summary>
internal sealed record ResponseFile
{
    /// <summary>Event and response, joined by a dot, whose rules hold here too.</summary>
    public string? Like { get; init; }

    /// <summary>Rules that leave no doubt.</summary>
    public IReadOnlyList<string>? Sure { get; init; }

    /// <summary>Rules that are enough when nothing speaks against them.</summary>
    public IReadOnlyList<string>? Fair { get; init; }

    /// <summary>Rules that support others.</summary>
    public IReadOnlyList<string>? Hint { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(RulesFile))]
internal sealed partial class ReplyRulesJson : JsonSerializerContext;
