using System.Text.Json;

namespace Butler.Environments.Language.Routing;

/// <summary>Makes the lexicon out of the embedded <c>lexicon.json</c>.</summary>
internal sealed class LexiconBuilder
{
    private const string Resource = "Language.Routing.lexicon.json";

    private readonly Dictionary<string, LexiconEntry> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconEntry> _phrases = new(StringComparer.Ordinal);

    private LexiconBuilder()
    {
    }

    public static Lexicon Load()
    {
        var assembly = typeof(LexiconBuilder).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.{Resource}")
            ?? throw new InvalidOperationException("The routing lexicon is not part of the assembly.");
        var file = JsonSerializer.Deserialize(stream, RoutingLexiconJson.Default.LexiconFile)
            ?? throw new InvalidOperationException("The routing lexicon is empty.");
        return new LexiconBuilder().Build(file);
    }

    private Lexicon Build(LexiconFile file)
    {
        foreach (var group in file.Groups)
        {
            foreach (var word in group.Words.SelectMany(Alternatives.Spread))
            {
                Merge(word.Contains(' ', StringComparison.Ordinal) ? _phrases : _words, word, group);
            }
        }

        foreach (var basic in file.Irregular.Keys)
        {
            Have(basic);
        }

        var contractions = file.Contractions.ToDictionary(
            pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal);
        var folding = new LetterFolding(file.Folds);
        AddPhraseWords(file, contractions, folding);
        var phrases = BuildTree(new Lexicon(Forms(file), contractions, PhraseTree.Empty, folding), contractions);
        return new Lexicon(Forms(file), contractions, phrases, folding);
    }

    /// <summary>The words of a phrase as the reader meets them: "cannot" comes as "can not".</summary>
    private static IEnumerable<string> Parts(string phrase, Dictionary<string, string[]> contractions) =>
        phrase.Split(' ').SelectMany(part => contractions.TryGetValue(part, out var words) ? words : [part]);

    private void Merge(Dictionary<string, LexiconEntry> into, string word, LexiconGroup group)
    {
        var old = into.TryGetValue(word, out var found) ? found : new LexiconEntry { Id = _words.Count + _phrases.Count + 1 };
        into[word] = old with
        {
            Roles = (group.Roles ?? []).Aggregate(old.Roles, static (all, role) => all | role),
            Weights = old.Weights + new AgentWeights(group.Meeting, group.Email, group.Knowledge, group.Habit, group.None),
            Personal = old.Personal + group.Personal,
            Professional = old.Professional + group.Professional,
        };
    }

    private void Have(string word) =>
        _words.TryAdd(word, new LexiconEntry { Id = _words.Count + _phrases.Count + 1 });

    private Dictionary<string, WordForm> Forms(LexiconFile file)
    {
        var forms = _words.ToDictionary(pair => pair.Key, pair => new WordForm(pair.Value, Form.Plain), StringComparer.Ordinal);
        foreach (var (basic, irregular) in file.Irregular)
        {
            foreach (var form in irregular)
            {
                forms.TryAdd(form, new WordForm(_words[basic], Form.Past));
            }
        }

        return forms;
    }

    /// <summary>
    /// Words that occur only in phrases become entries of no weight. The shortest go first, so that "go" is there
    /// when "going" asks for it and both mean the same word.
    /// </summary>
    private void AddPhraseWords(LexiconFile file, Dictionary<string, string[]> contractions, LetterFolding folding)
    {
        var parts = _phrases.Keys.SelectMany(phrase => Parts(phrase, contractions))
            .Concat(contractions.Values.SelectMany(words => words))
            .Where(part => part != "*")
            .Distinct()
            .OrderBy(part => part.Length)
            .ThenBy(part => part, StringComparer.Ordinal);
        foreach (var sameLength in parts.GroupBy(part => part.Length).ToList())
        {
            var known = new Lexicon(Forms(file), contractions, PhraseTree.Empty, folding);
            foreach (var part in sameLength.Where(part => known.Find(part).Entry == Lexicon.Unknown))
            {
                Have(part);
            }
        }
    }

    /// <summary>"wrote down" and "write down" are one phrase once their words are found: the louder one speaks.</summary>
    private static LexiconEntry Stronger(LexiconEntry left, LexiconEntry right)
    {
        var stronger = right.Weights.Largest > left.Weights.Largest ? right : left;
        return stronger with { Roles = left.Roles | right.Roles };
    }

    private PhraseTree BuildTree(Lexicon words, Dictionary<string, string[]> contractions)
    {
        var steps = new Dictionary<long, int>();
        var ends = new List<LexiconEntry?> { null };
        var firsts = new HashSet<int>();
        foreach (var (phrase, entry) in _phrases)
        {
            var node = 0;
            foreach (var part in Parts(phrase, contractions))
            {
                var id = part == "*" ? PhraseTree.AnyWord : words.Find(part).Entry.Id;
                _ = node == 0 && firsts.Add(id);
                var step = PhraseTree.Step(node, id);
                if (!steps.TryGetValue(step, out var next))
                {
                    next = ends.Count;
                    ends.Add(null);
                    steps.Add(step, next);
                }

                node = next;
            }

            ends[node] = ends[node] is { } other ? Stronger(other, entry) : entry;
        }

        foreach (var word in _words.Where(word => firsts.Contains(word.Value.Id)).ToList())
        {
            _words[word.Key] = word.Value with { StartsPhrase = true };
        }

        return new PhraseTree(steps, [.. ends]);
    }
}
