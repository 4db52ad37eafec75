using System.Text.Json.Serialization;

namespace Butler.Training.Evaluation;

/// <summary>How results are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EvaluationResult))]
[JsonSerializable(typeof(PairedComparison))]
[JsonSerializable(typeof(ModelTotal))]
public sealed partial class EvaluationJson : JsonSerializerContext;
