using System.Text.Json;
using Butler.Environments.WorkLifeFirewall.Play;
using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>What every call is answered with: whether it was taken, and where the week stands now.</summary>
public sealed record WorkLifeFirewallReply : IJsonWritable
{
    /// <summary>Whether the call was taken.</summary>
    public required bool Ok { get; init; }

    /// <summary>The refusal's name for programs.</summary>
    public string? Code { get; init; }

    /// <summary>Why it was refused, and the way out.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the week stands.</summary>
    public required WeekView Now { get; init; }

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, WorkLifeFirewallJson.Default.WorkLifeFirewallReply);
}
