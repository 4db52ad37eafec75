using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>The wire forms of this world: snake_case, absent members left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(WorkLifeFirewallObservation))]
[JsonSerializable(typeof(WorkLifeFirewallReply))]
[JsonSerializable(typeof(WorkLifeFirewallState))]
[JsonSerializable(typeof(WorkLifeFirewallDetails))]
public sealed partial class WorkLifeFirewallJson : JsonSerializerContext;
