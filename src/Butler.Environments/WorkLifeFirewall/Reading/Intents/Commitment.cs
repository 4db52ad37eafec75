using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>Weighs the evidence: can a careful reader act on this message?</summary>
internal sealed class Commitment
{
    private const double Thousand = 1000;

    private readonly int[] _weights;

    private Commitment(CommitmentFile file)
    {
        _weights = [.. Evidence.Names.Select(name => file.Weights.TryGetValue(name, out var weight) ? weight : 0)];
        _weights[0] -= file.Line;
    }

    public static Commitment Default { get; } = new(ReadingFiles.Read("Intents.commitment.json", CommitmentJson.Default.CommitmentFile));

    /// <summary>Above 0 it is a commitment.</summary>
    public double Weigh(Evidence evidence)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += _weights[i] * evidence.Values[i];
        }

        return sum / Thousand;
    }
}

/// <summary>The weights as they stand in <c>commitment.json</c>, in thousandths.</summary>
internal sealed record CommitmentFile
{
    /// <summary>What the sum must exceed: the price of taking at its word what nobody meant so.</summary>
    public required int Line { get; init; }

    /// <summary>Name of a measure to its weight.</summary>
    public required IReadOnlyDictionary<string, int> Weights { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CommitmentFile))]
internal sealed partial class CommitmentJson : JsonSerializerContext;
