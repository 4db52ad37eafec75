namespace Butler.Environments.Language.Routing;

/// <summary>Cuts a text into words and looks each up. One pass, whatever the text holds.</summary>
internal ref struct WordReader
{
    /// <summary>What rules a to-do stands at its head; a pasted novel is read no further than this.</summary>
    public const int MostWords = 400;

    private const int LongestWord = 40;

    private readonly Lexicon _lexicon;
    private readonly string _text;
    private readonly List<Term> _words;
    private int _position;
    private int _runEnd;
    private Pause _pause = Pause.None;

    private WordReader(string text, Lexicon lexicon, List<Term> words)
    {
        _text = text;
        _lexicon = lexicon;
        _words = words;
    }

    public static List<Term> Read(string text, Lexicon lexicon)
    {
        var reader = new WordReader(text, lexicon, new List<Term>(Math.Min(text.Length / 4, MostWords) + 4));
        reader.ReadAll();
        return reader._words;
    }

    private readonly char At(int index) => index < _text.Length ? _lexicon.Folding.Fold(_text[index]) : ' ';

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter == LetterFolding.Nothing;

    private void ReadAll()
    {
        Span<char> word = stackalloc char[LongestWord];
        while (_position < _text.Length && _words.Count < MostWords)
        {
            var letter = At(_position);
            if (!char.IsLetterOrDigit(letter))
            {
                NotePause(letter);
                _position++;
            }
            else if (!TryReadAddress())
            {
                ReadWord(word);
            }
        }
    }

    private void NotePause(char letter)
    {
        var pause = letter switch
        {
            ',' or '(' or ')' => Pause.Comma,
            ':' => Pause.Colon,
            ';' or '!' or '?' or '\n' or '\r' or '\u2014' or '\u2026' => Pause.Stop,
            '-' when At(_position + 1) == ' ' => Pause.Stop,
            '.' when !IsAbbreviation() => Pause.Stop,
            _ => Pause.None,
        };
        _pause = pause > _pause ? pause : _pause;
    }

    /// <summary>"p.m." and "Dr." end no sentence.</summary>
    private readonly bool IsAbbreviation() =>
        _words.Count > 0
        && _words[^1].Span.End == _position
        && (_words[^1].Is(Roles.Abbreviation)
            || (_words[^1].Span.Length == 1 && char.IsLetter(_text[_position - 1])));

    /// <summary>A mail address is one word, so that its parts say nothing: "sam@yoga-studio.example".</summary>
    private bool TryReadAddress()
    {
        if (_position < _runEnd)
        {
            return false;
        }

        var (end, hasAt) = (_position, false);
        for (; end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '@' or '.' or '-' or '_' or '+'); end++)
        {
            hasAt |= _text[end] == '@';
        }

        _runEnd = end;
        if (!hasAt)
        {
            return false;
        }

        Add(new WordForm(Lexicon.MailAddress, Form.Plain), _position, _text[end - 1] == '.' ? end - 1 : end);
        _position = _words[^1].Span.End;
        return true;
    }

    private void ReadWord(scoped Span<char> word)
    {
        var (start, length, apostrophe) = (_position, 0, -1);
        for (; _position < _text.Length; _position++)
        {
            var letter = At(_position);
            if (!IsWord(letter) && !JoinsWord(letter, start))
            {
                break;
            }

            if (letter == LetterFolding.Nothing)
            {
                continue;
            }

            apostrophe = letter == '\'' ? length : apostrophe;
            if (length < word.Length)
            {
                word[length] = letter;
            }

            length++;
        }

        if (length > word.Length)
        {
            Add(new WordForm(Lexicon.Unknown, Form.Plain), start, _position);
            return;
        }

        AddWord(word[..length], apostrophe, start);
    }

    /// <summary>"o'clock", "10:30", "1.5", "e-mail"; other hyphens part words.</summary>
    private readonly bool JoinsWord(char letter, int start) => letter switch
    {
        '-' => _position == start + 1 && At(start) == 'e',
        '\'' => IsWord(At(_position + 1)),
        ':' or '.' => char.IsAsciiDigit(At(_position - 1)) && char.IsAsciiDigit(At(_position + 1)),
        _ => false,
    };

    private void AddWord(scoped ReadOnlySpan<char> word, int apostrophe, int start)
    {
        if (_lexicon.Expand(word) is { } expanded)
        {
            foreach (var part in expanded)
            {
                Add(_lexicon.Find(part), start, _position);
            }
        }
        else if (apostrophe <= 0)
        {
            Add(_lexicon.Find(word), start, _position);
        }
        else if (word[(apostrophe + 1)..] is "s")
        {
            Add(_lexicon.Find(word[..apostrophe]) with { Form = Form.Possessive }, start, _position);
        }
        else
        {
            Add(_lexicon.Find(word), start, _position);
        }
    }

    private void Add(WordForm form, int start, int end)
    {
        _words.Add(new Term(form.Entry, new TextSpan(start, end - start), form.Form, _pause));
        _pause = Pause.None;
    }
}
