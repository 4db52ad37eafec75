using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Voices;
using Butler.Episodes;

namespace Butler.Benchmarks.Replies.Learning;

/// <summary>Mixes what is learned for one event: decisions alone and among other sentences, what outweighs what, and what is nothing.</summary>
internal sealed class ExampleMixer(ExampleFiles files, IReadOnlyList<WrittenReply> written, EpisodeRandom random)
{
    private const double Beside = .7;
    private const double OfKin = .65;
    private const double Written = 4;
    private const double OfBoth = .5;
    private const double Noise = .8;
    private const double OfHeap = .6;
    private const int Heaps = 150;
    private const int ShortestHeap = 3;
    private const int HeapLengths = 9;
    private const int ShortestKeyword = 4;

    private readonly List<Example> _examples = [];

    public IReadOnlyList<Example> Mix(EventRules rules)
    {
        _examples.Clear();
        string[] beside = [.. files.Of(rules.Event, ExampleFiles.Any), .. Origin(rules.Event) is { } origin ? files.Of(origin, ExampleFiles.Any) : []];
        foreach (var response in rules.Responses)
        {
            AddResponse(rules.Event, response, beside);
        }

        AddOutweighed(rules);
        AddNothing(beside);
        AddHeaps();
        return _examples;
    }

    public static string Join(params IEnumerable<string> parts) => string.Join(' ', parts);

    private static string? Origin(string asked) => Kinship.OriginOf(asked) is var origin && origin != asked ? origin : null;

    private void AddResponse(string asked, string response, string[] beside)
    {
        foreach (var text in files.Of(asked, response))
        {
            AddDecision(text, response, 1, beside);
        }

        foreach (var kin in Kinship.Of(asked, response))
        {
            foreach (var text in files.Of(kin, response))
            {
                AddDecision(text, response, OfKin, beside);
            }
        }

        var events = Kinship.Of(asked, response).ToHashSet(StringComparer.Ordinal);
        foreach (var reply in written.Where(reply => reply.Response == response))
        {
            if (reply.Event == asked || events.Contains(reply.Event))
            {
                _examples.Add(new Example(reply.Text, response, reply.Event == asked ? Written : Written * OfKin));
            }
        }
    }

    /// <summary>A decision alone, after another sentence, before one, and between two.</summary>
    private void AddDecision(string text, string response, double weight, string[] beside)
    {
        _examples.Add(new Example(text, response, weight));
        _examples.Add(new Example(Join(random.Pick(beside), text), response, weight * Beside));
        _examples.Add(new Example(Join(text, random.Pick(beside)), response, weight * Beside));
        _examples.Add(new Example(Join(random.Pick(beside), text, random.Pick(beside)), response, weight * Beside));
    }

    /// <summary>"I can't join. You'll have my notes by six.": the second outweighs the first, in either order.</summary>
    private void AddOutweighed(EventRules rules)
    {
        for (var major = 0; major < rules.Responses.Count; major++)
        {
            for (var minor = 0; minor < rules.Responses.Count; minor++)
            {
                var lesser = TextsOf(rules, minor);
                if (!rules.Outweighs(major, minor) || lesser.Count == 0)
                {
                    continue;
                }

                foreach (var text in TextsOf(rules, major))
                {
                    var other = random.Pick(lesser);
                    _examples.Add(new Example(random.Next(3) == 0 ? Join(text, other) : Join(other, text), rules.Responses[major], OfBoth));
                }
            }
        }
    }

    private List<string> TextsOf(EventRules rules, int response)
    {
        var name = rules.Responses[response];
        return [.. files.Of(rules.Event, name), .. Kinship.Of(rules.Event, name).SelectMany(kin => files.Of(kin, name))];
    }

    private void AddNothing(string[] beside)
    {
        foreach (var text in files.Of(ReplyReading.Unclear, ExampleFiles.Any).Concat(beside))
        {
            _examples.Add(new Example(text, ReplyReading.Unclear, 1));
            _examples.Add(new Example(Join(random.Pick(beside), text), ReplyReading.Unclear, Noise));
            _examples.Add(new Example(Join(text, random.Pick(beside)), ReplyReading.Unclear, Noise));
        }
    }

    private void AddHeaps()
    {
        string[] words =
        [
            .. _examples.Where(example => example.Label != ReplyReading.Unclear).SelectMany(example => example.Text.Split(' '))
                .Select(word => word.Trim('.', ',', '!', '?').ToLowerInvariant()).Where(word => word.Length >= ShortestKeyword),
        ];
        for (var i = 0; i < Heaps; i++)
        {
            _examples.Add(new Example(Join(Enumerable.Range(0, ShortestHeap + random.Next(HeapLengths)).Select(_ => random.Pick(words))), ReplyReading.Unclear, OfHeap));
        }
    }
}
