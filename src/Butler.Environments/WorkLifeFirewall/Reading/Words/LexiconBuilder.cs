namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>Makes the lexicon out of the embedded <c>words.json</c> and <c>concepts.json</c>.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, WordForm> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _contractions = new(StringComparer.Ordinal);
    private int _words;

    private LexiconBuilder()
    {
    }

    public static ReplyLexicon Load() => new LexiconBuilder().Build(
        ReadingFiles.Read("Words.words.json", ReplyLexiconJson.Default.WordsFile),
        ReadingFiles.Read("Words.concepts.json", ReplyLexiconJson.Default.ConceptsFile));

    private ReplyLexicon Build(WordsFile words, ConceptsFile concepts)
    {
        foreach (var (brief, full) in words.Contractions)
        {
            _contractions.Add(brief, full);
        }

        AddWords(words);
        foreach (var name in concepts.Built.Concat(concepts.Always.Keys).Concat(concepts.Concepts.Keys))
        {
            _concepts.Add(name, _concepts.Count);
        }

        var phrases = Phrases(concepts.Concepts, concepts.Macros);
        var always = Phrases(concepts.Always, concepts.Macros);
        foreach (var word in phrases.Concat(always).SelectMany(phrase => phrase.Words).Distinct().OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal))
        {
            Open(word);
        }

        var contractions = _contractions.ToDictionary(
            pair => pair.Key, pair => pair.Value.Split(' ').Select(word => Open(word)).ToArray(), StringComparer.Ordinal);
        var tree = Tree(phrases, static (word, concepts) => word.Concepts |= concepts);
        var alwaysTree = Tree(always, static (word, concepts) => word.Always |= concepts);
        foreach (var (form, word) in _forms)
        {
            contractions.TryAdd(form, [word]);
        }

        return new ReplyLexicon(contractions, _concepts)
        {
            Phrases = tree,
            AlwaysPhrases = alwaysTree,
            Numbers = new Numbers(_forms) { DayClock = Clock("day_clock"), NightClock = Clock("night_clock") },
        };
    }

    /// <summary>The word for a time of the day that also tells whether it is by day or at night.</summary>
    private WordForm Clock(string concept)
    {
        var clock = _forms["#clock"].Word;
        return new WordForm(clock with { Always = clock.Always | ConceptSet.Of(_concepts[concept]) }, Form.Basic);
    }

    private void AddWords(WordsFile words)
    {
        foreach (var special in Numbers.Words)
        {
            Make(special);
        }

        foreach (var own in Split(words.Own))
        {
            Make(own);
        }

        foreach (var (role, list) in words.Closed)
        {
            foreach (var word in Split(list))
            {
                Make(word).Roles |= RoleOf(role);
            }
        }

        foreach (var (basic, forms) in words.Irregular)
        {
            var word = Open(basic).Word;
            foreach (var form in Split(forms))
            {
                _forms.TryAdd(form, new WordForm(word, Form.Past));
            }
        }

        foreach (var (role, list) in words.Open)
        {
            foreach (var word in Split(list))
            {
                Open(word).Word.Roles |= RoleOf(role);
            }
        }
    }

    private static WordRoles RoleOf(string name) => Enum.Parse<WordRoles>(name.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A word without inflections.</summary>
    private LexiconWord Make(string text)
    {
        if (_forms.TryGetValue(text, out var known) && known.Word.Text == text)
        {
            return known.Word;
        }

        var word = new LexiconWord(++_words, text);
        _forms[text] = new WordForm(word, Form.Basic);
        return word;
    }

    /// <summary>A word with its inflections, unless it is one of another word already.</summary>
    private WordForm Open(string text)
    {
        if (_forms.TryGetValue(text, out var known))
        {
            return known;
        }

        var word = Make(text);
        foreach (var (form, kind) in Inflection.Of(text))
        {
            _forms.TryAdd(form, new WordForm(word, kind));
        }

        return _forms[text];
    }

    private List<(string[] Words, ConceptSet Concepts)> Phrases(IReadOnlyDictionary<string, IReadOnlyList<string>> groups, IReadOnlyDictionary<string, string> macros) =>
    [
        .. groups
            .SelectMany(group => group.Value.SelectMany(pattern => PhrasePattern.Spread(pattern, macros)).Select(phrase => (Expanded(phrase), ConceptSet.Of(_concepts[group.Key])))),
    ];

    /// <summary>A phrase as the tokenizer meets it: "can't" comes as "can not".</summary>
    private string[] Expanded(string[] phrase) =>
        [.. phrase.SelectMany(word => _contractions.TryGetValue(word, out var full) ? full.Split(' ') : [word])];

    private PhraseTree Tree(IReadOnlyList<(string[] Words, ConceptSet Concepts)> phrases, Action<LexiconWord, ConceptSet> single)
    {
        var steps = new Dictionary<long, int>();
        var ends = new List<ConceptSet> { ConceptSet.Empty };
        foreach (var (words, concepts) in phrases)
        {
            var first = _forms[words[0]].Word;
            if (words.Length == 1)
            {
                single(first, concepts);
                continue;
            }

            first.StartsPhrase = true;
            var node = 0;
            foreach (var word in words)
            {
                var step = PhraseTree.Step(node, word == PhraseTree.AnyWord ? PhraseTree.AnyWordId : _forms[word].Word.Id);
                if (!steps.TryGetValue(step, out node))
                {
                    node = ends.Count;
                    ends.Add(ConceptSet.Empty);
                    steps.Add(step, node);
                }
            }

            ends[node] |= concepts;
        }

        return new PhraseTree(steps, ends);
    }
}
