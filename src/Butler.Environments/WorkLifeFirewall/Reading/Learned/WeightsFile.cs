using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>Weights as they stand in <c>weights.json</c>, by event and once for the matters of all events.</summary>
internal sealed record WeightsFile
{
    /// <summary>What the weights speak for, and <c>unclear</c>, in the order of the weights.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What is added whatever the message says, in hundredths.</summary>
    public required short[] Bias { get; init; }

    /// <summary>Name of a feature to its weights, in hundredths.</summary>
    public required IReadOnlyDictionary<string, short[]> Rows { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Dictionary<string, WeightsFile>))]
internal sealed partial class ReplyWeightsJson : JsonSerializerContext;
