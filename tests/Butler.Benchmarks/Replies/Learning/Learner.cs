using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Reading.Learned;
using Butler.Environments.WorkLifeFirewall.Voices;
using Butler.Episodes;

namespace Butler.Benchmarks.Replies.Learning;

/// <summary>Learns all weights of the reader from the examples and from written replies.</summary>
internal sealed class Learner(ExampleFiles files, IReadOnlyList<WrittenReply> written)
{
    private const int RowsOfEvent = 2500;
    private const int RowsOfTopics = 2500;
    private const int RowsOfTones = 1200;
    private const double BesideOfTopic = .3;
    private const double Repeated = .7;
    private const double Plain = .2;
    private const double Mixed = .15;
    private const int OneInSharp = 4;

    private static readonly string[] Tones = ["neutral", "kind", "blunt"];
    private static readonly string[] Courtesies = ["sorry", "thank", "apolog", "understand"];

    private readonly FeatureNames _names = new();
    private readonly EpisodeRandom _random = new(42);

    public Dictionary<string, WeightsFile> Learn()
    {
        var learned = new Dictionary<string, WeightsFile>(StringComparer.Ordinal);
        foreach (var rules in EventRules.All.Values.OrderBy(rules => rules.Event, StringComparer.Ordinal))
        {
            var random = _random.Fork(rules.Event);
            var examples = new ExampleMixer(files, written, random).Mix(rules);
            learned.Add(rules.Event, Fit(examples, [.. rules.Responses, ReplyReading.Unclear], rules, RowsOfEvent, random));
        }

        learned.Add(Topics.Name, Fit(TopicExamples(), [.. Topics.All.Select(events => events[0]), ReplyReading.Unclear], null, RowsOfTopics, _random.Fork(Topics.Name)));
        learned.Add(Opinions.ToneName, Fit(ToneExamples(), Tones, null, RowsOfTones, _random.Fork(Opinions.ToneName)));
        return learned;
    }

    private WeightsFile Fit(IEnumerable<Example> examples, string[] columns, EventRules? rules, int rows, EpisodeRandom random) =>
        new SoftmaxFitter([.. examples.Select(example => See(example, columns, rules))], columns.Length).Fit(columns, _names, rows, random);

    private Fitted See(Example example, string[] columns, EventRules? rules)
    {
        var message = Message.Read(example.Text);
        var votes = rules is null ? [] : IntentJudge.Votes(rules, message);
        var list = new FeatureList();
        FeatureReader.Read(message, votes, ref list);
        _names.Learn(message, votes);
        return new Fitted([.. list.Features], Array.IndexOf(columns, example.Label), example.Weight);
    }

    private IEnumerable<Example> TopicExamples()
    {
        var random = _random.Fork("topic examples");
        foreach (var asked in EventRules.All.Keys.Order(StringComparer.Ordinal))
        {
            var matter = Topics.All[Topics.IndexOf(asked)][0];
            foreach (var (label, texts) in files.Of(asked))
            {
                foreach (var text in texts)
                {
                    yield return new Example(text, matter, label == ExampleFiles.Any ? BesideOfTopic : 1);
                    if (label != ExampleFiles.Any)
                    {
                        yield return new Example(ExampleMixer.Join(text, random.Pick(files.Of(asked, ExampleFiles.Any))), matter, Repeated);
                    }
                }
            }
        }

        foreach (var reply in written)
        {
            yield return new Example(reply.Text, Topics.All[Topics.IndexOf(reply.Event)][0], 1);
        }

        foreach (var text in files.Of(ReplyReading.Unclear, ExampleFiles.Any))
        {
            yield return new Example(text, ReplyReading.Unclear, 1);
        }
    }

    private IEnumerable<Example> ToneExamples()
    {
        var random = _random.Fork("tone examples");
        var (kind, blunt) = (files.Of(Opinions.ToneName, "kind"), files.Of(Opinions.ToneName, "blunt"));
        foreach (var (tone, texts) in files.Of(Opinions.ToneName))
        {
            foreach (var text in texts)
            {
                yield return new Example(text, tone, 1);
            }
        }

        foreach (var reply in written)
        {
            yield return new Example(reply.Text, reply.Tone, 1);
        }

        foreach (var text in EventRules.All.Keys.Order(StringComparer.Ordinal).SelectMany(asked => files.Of(asked)).Where(pair => pair.Key != ExampleFiles.Any).SelectMany(pair => pair.Value))
        {
            yield return new Example(ExampleMixer.Join(text, random.Pick(kind)), "kind", Mixed);
            if (!Courtesies.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new Example(text, "neutral", Plain);
            }

            if (random.Next(OneInSharp) == 0)
            {
                yield return new Example(ExampleMixer.Join(random.Pick(blunt), text), "blunt", Mixed);
            }
        }
    }
}
