using System.Collections.Frozen;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>All that was learned from examples; read once.</summary>
internal static class Opinions
{
    /// <summary>The name of the weights of the tones among those of the events.</summary>
    public const string ToneName = "tone";

    /// <summary>The weights by event.</summary>
    public static FrozenDictionary<string, WeightTable> Tables { get; } = Make(ReadingFiles.Read("Learned.weights.json", ReplyWeightsJson.Default.DictionaryStringWeightsFile));

    /// <exception cref="FormatException">The weights are of other responses than the events have: they must be learned anew.</exception>
    public static FrozenDictionary<string, WeightTable> Make(Dictionary<string, WeightsFile> files) => EventRules.All.Values.ToFrozenDictionary(
        rules => rules.Event,
        rules => files[rules.Event].Columns.SequenceEqual(rules.Responses.Append(ReplyReading.Unclear))
            ? new WeightTable(files[rules.Event], files[Topics.Name], files[ToneName])
            : throw new FormatException($"The weights of '{rules.Event}' are of other responses: learn them anew."),
        StringComparer.Ordinal);
}
