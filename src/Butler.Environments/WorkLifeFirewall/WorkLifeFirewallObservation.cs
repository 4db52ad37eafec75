using System.Text.Json;
using Butler.Environments.WorkLifeFirewall.Play;
using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>What the agent sees. Neither a reward, nor an id of an event or a response, nor anything that is still to come is in it.</summary>
public sealed record WorkLifeFirewallObservation : IJsonWritable
{
    /// <summary>Where the week stands.</summary>
    public required WeekView Now { get; init; }

    /// <summary>Why the last call was refused; null when it was taken.</summary>
    public string? Refusal { get; init; }

    /// <summary>Steps taken.</summary>
    public required int Step { get; init; }

    /// <summary>Steps after which the episode is cut off.</summary>
    public required int MaxSteps { get; init; }

    /// <summary>What the agent is told once, at the reset.</summary>
    public string? SystemPrompt { get; init; }

    /// <summary>The same state as text for a model.</summary>
    public required string Prompt { get; init; }

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, WorkLifeFirewallJson.Default.WorkLifeFirewallObservation);
}
