using System.Text.Json;
using System.Text.Json.Serialization;
using Butler.Environments.WorkLifeFirewall.Reading;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>The wire forms of this world: snake_case, absent members left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ToneName)])]
[JsonSerializable(typeof(WorkLifeFirewallObservation))]
[JsonSerializable(typeof(WorkLifeFirewallReply))]
[JsonSerializable(typeof(WorkLifeFirewallState))]
[JsonSerializable(typeof(WorkLifeFirewallDetails))]
public sealed partial class WorkLifeFirewallJson : JsonSerializerContext;

/// <summary>The tones by their names in snake_case.</summary>
internal sealed class ToneName() : JsonStringEnumConverter<ReplyTone>(JsonNamingPolicy.SnakeCaseLower);
