using Butler.Environments.Language;

namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>Cuts a message into words. Linear in the text.</summary>
internal ref struct Tokenizer
{
    /// <summary>A message of more words is no message.</summary>
    public const int MostWords = 400;

    private const int LongestWord = 32;
    private const int ShortestStem = 4;
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashStep = 1099511628211;

    private static readonly string[] Endings = ["ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e", "y"];

    private readonly Span<char> _word;
    private readonly ReplyLexicon _lexicon;
    private readonly string _text;
    private readonly List<Token> _tokens;
    private int _position;
    private Pause _pause;

    private Tokenizer(string text, ReplyLexicon lexicon, List<Token> tokens, Span<char> word)
    {
        _word = word;
        (_text, _lexicon, _tokens) = (text, lexicon, tokens);
    }

    /// <returns>The words, and what stands after the last one.</returns>
    public static (List<Token> Tokens, Pause End) Read(string text, ReplyLexicon lexicon)
    {
        var reader = new Tokenizer(text, lexicon, new List<Token>(Math.Min((text.Length / 4) + 4, MostWords)), stackalloc char[LongestWord]);
        while (reader._position < text.Length && reader._tokens.Count < MostWords)
        {
            reader.ReadNext();
        }

        return (reader._tokens, reader._pause);
    }

    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = HashStart;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * HashStep;
        }

        return hash;
    }

    /// <summary>A word without its regular ending, near enough to find its other forms again.</summary>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private readonly char At(int index) => index >= 0 && index < _text.Length ? Letters.Fold(_text[index]) : ' ';

    private void ReadNext()
    {
        var letter = At(_position);
        if (Letters.IsWord(letter))
        {
            ReadWord();
            return;
        }

        var pause = PauseOf(letter);
        _pause = pause > _pause ? pause : _pause;
        _position++;
    }

    private readonly Pause PauseOf(char letter) => letter switch
    {
        ',' => Pause.Comma,
        ';' or ':' or '(' or ')' or '\u2013' or '\u2014' or '\u2026' => Pause.Break,
        '-' when !Letters.IsWord(At(_position - 1)) || !Letters.IsWord(At(_position + 1)) => Pause.Break,
        '!' or '\n' => Pause.Stop,
        '.' when At(_position + 1) == '.' || At(_position - 1) == '.' => Pause.Break,
        '.' when !EndsInitial() => Pause.Stop,
        '?' => Pause.Asked,
        _ => Pause.None,
    };

    /// <summary>"Arjun K. wrote", "10 a.m. sharp".</summary>
    private readonly bool EndsInitial() =>
        _tokens.Count > 0 && _tokens[^1].Span.End == _position && _tokens[^1].Span.Length == 1 && _text[_position - 1] is not ('I' or 'i');

    private void ReadWord()
    {
        var (start, length) = (_position, 0);
        for (; _position < _text.Length; _position++)
        {
            var letter = At(_position);
            if (!Letters.IsWord(letter) && !Joins(letter))
            {
                break;
            }

            if (length < _word.Length)
            {
                _word[length] = letter;
            }

            length++;
        }

        if (length > _word.Length)
        {
            Add(new WordForm(LexiconWord.Unknown, Form.Basic), start, _position - start, _word, HashOf(_word));
            return;
        }

        AddWord(_word[..length], start);
    }

    /// <summary>"o'clock", "17:30", "2.5"; and "p.m" as one word.</summary>
    private readonly bool Joins(char letter) => letter switch
    {
        '\'' => Letters.IsWord(At(_position + 1)),
        ':' or '.' when char.IsAsciiDigit(At(_position - 1)) && char.IsAsciiDigit(At(_position + 1)) => true,
        '.' => At(_position - 1) is 'a' or 'p' && At(_position + 1) == 'm' && !char.IsAsciiLetter(At(_position - 2)) && !Letters.IsWord(At(_position + 2)),
        _ => false,
    };

    private void AddWord(scoped ReadOnlySpan<char> word, int start)
    {
        var length = _position - start;
        var hash = HashOf(word);
        if (char.IsAsciiDigit(word[0]))
        {
            Add(_lexicon.Numbers.Read(word, AfterSpace()), start, length, word, hash);
            return;
        }

        var forms = _lexicon.Find(hash);
        if (forms.Length > 1)
        {
            foreach (var part in forms)
            {
                Add(part, start, length, part.Word.Text, hash);
                hash = 0;
            }

            return;
        }

        var apostrophe = forms[0].Word == LexiconWord.Unknown ? word.LastIndexOf('\'') : -1;
        if (apostrophe > 0)
        {
            // "Priya's": of Priya, or Priya is; either way it speaks of Priya.
            word = word[..apostrophe];
            forms = _lexicon.Find(HashOf(word));
        }

        Add(forms[0], start, length, word, hash);
    }

    /// <summary>The letter that begins the next word when it is "am" or "pm".</summary>
    private readonly char AfterSpace()
    {
        var letter = At(_position + 1);
        var second = At(_position + 2) == '.' ? At(_position + 3) : At(_position + 2);
        return At(_position) == ' ' && letter is 'a' or 'p' && second == 'm' ? letter : ' ';
    }

    private void Add(WordForm form, int start, int length, scoped ReadOnlySpan<char> word, ulong hash)
    {
        var stem = form.Word == LexiconWord.Unknown ? HashOf(StemOf(word)) : form.Word.Hash;
        _tokens.Add(new Token(form.Word, form.Form, _pause, new TextSpan(start, length), hash, stem));
        _pause = Pause.None;
    }
}
