using System.Text.Json.Serialization;

namespace Butler.Training.Learning;

/// <summary>How runs are written down.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RunHeader))]
internal sealed partial class LearningJson : JsonSerializerContext;
