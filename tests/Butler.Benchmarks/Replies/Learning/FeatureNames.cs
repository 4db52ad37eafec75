using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Reading.Learned;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Benchmarks.Replies.Learning;

/// <summary>Finds the names of the features again, so that people can read the file of weights.</summary>
internal sealed class FeatureNames
{
    private readonly Dictionary<ulong, string> _names = [];

    public FeatureNames()
    {
        foreach (var concept in ReplyLexicon.Default.ConceptNames)
        {
            Put(FeatureKind.Said, concept);
            Put(FeatureKind.Denied, concept);
            foreach (var build in FeatureReader.BuildNames)
            {
                Put(FeatureKind.Act, $"{concept} {build}");
            }
        }
    }

    /// <summary>Learns the names of what is in a message.</summary>
    public void Learn(Message message, IReadOnlyList<Vote> votes)
    {
        string? before = null;
        foreach (var token in message.Tokens)
        {
            before = token.Before >= Pause.Stop ? null : before;
            var word = WordOf(token, message.Text);
            Put(FeatureKind.Word, word);
            if (token.Is(WordRoles.Filler))
            {
                continue;
            }

            if (before is not null)
            {
                Put(FeatureKind.Pair, $"{before} {word}");
            }

            before = word;
        }

        foreach (var vote in votes)
        {
            Put(FeatureKind.Rule, $"{vote.Response} {vote.Weight / FeatureReader.WeightStep}");
        }
    }

    /// <summary>The name of a feature, or null when it has none.</summary>
    public string? Of(ulong feature) => _names.GetValueOrDefault(feature);

    private static string WordOf(Token token, string text)
    {
        if (token.Word != LexiconWord.Unknown)
        {
            return token.Word.Text;
        }

        var word = string.Concat(token.Span.Of(text).Select(Letters.Fold));
        var apostrophe = word.LastIndexOf('\'');
        return Tokenizer.StemOf(apostrophe > 0 ? word[..apostrophe] : word).ToString();
    }

    private void Put(FeatureKind kind, string parts)
    {
        var name = $"{(char)kind} {parts}";
        _names.TryAdd(FeatureName.NumberOf(name), name);
    }
}
