using System.Collections.Frozen;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>All that was learned from examples; read once.</summary>
internal sealed class Opinions
{
    private Opinions(Dictionary<string, WeightsFile> files)
    {
        Tables = EventRules.All.Values.ToFrozenDictionary(rules => rules.Event, rules => new WeightTable(files[rules.Event], rules.Responses), StringComparer.Ordinal);
        Topics = new TopicTable(files[TopicTable.Name]);
    }

    public static Opinions Default { get; } = new(ReadingFiles.Read("Learned.weights.json", ReplyWeightsJson.Default.DictionaryStringWeightsFile));

    /// <summary>The weights by event.</summary>
    public FrozenDictionary<string, WeightTable> Tables { get; }

    public TopicTable Topics { get; }
}
