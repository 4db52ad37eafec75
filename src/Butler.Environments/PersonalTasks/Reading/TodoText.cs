using Butler.Environments.Language;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>A to-do cut into tokens: one pass, whatever the text holds. Names, addresses and times are one token each.</summary>
internal sealed class TodoText
{
    private const int LongestWord = 24;

    private readonly List<TextToken> _tokens;

    private TodoText(string text, List<TextToken> tokens) => (Text, _tokens) = (text, tokens);

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Its tokens.</summary>
    public IReadOnlyList<TextToken> Tokens => _tokens;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The to-do.</param>
    /// <param name="people">Where contacts are named.</param>
    /// <param name="times">The phrases of time that say when the to-do is.</param>
    public static TodoText Cut(string text, IReadOnlyList<TextSpan> people, IReadOnlyList<TextSpan> times)
    {
        var tokens = new List<TextToken>((text.Length / 5) + 4);
        var stretches = people.Select(span => (Span: span, Kind: TokenKind.Person))
            .Concat(times.Select(span => (Span: span, Kind: TokenKind.Time))).OrderBy(each => each.Span.Start).ToArray();
        var (next, pause) = (0, Break.Stop);
        for (var at = 0; at < text.Length;)
        {
            while (next < stretches.Length && stretches[next].Span.Start < at)
            {
                next++;
            }

            if (next < stretches.Length && stretches[next].Span.Start == at && stretches[next].Span.Length > 0)
            {
                var (span, kind) = stretches[next];
                tokens.Add(new TextToken(kind, span, 0, kind == TokenKind.Person, pause));
                (at, pause) = (span.End, Break.None);
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                var limit = next < stretches.Length ? stretches[next].Span.Start : text.Length;
                tokens.Add(WordAt(text, at, limit, pause));
                (at, pause) = (tokens[^1].Span.End, Break.None);
            }
            else
            {
                var found = BreakAt(text, at, tokens);
                (at, pause) = (at + 1, found > pause ? found : pause);
            }
        }

        return new TodoText(text, tokens);
    }

    /// <summary>The text from one token to another, the last one not included.</summary>
    public string Between(int start, int end) => start >= end ? string.Empty : Text[_tokens[start].Span.Start.._tokens[end - 1].Span.End];

    /// <summary>Where the sentence-like stretch that begins at a token ends: before the next colon, dash or full stop.</summary>
    public int EndOfClause(int start)
    {
        var end = start + 1;
        while (end < _tokens.Count && _tokens[end].Before < Break.Colon)
        {
            end++;
        }

        return Math.Min(end, _tokens.Count);
    }

    private static TextToken WordAt(string text, int at, int limit, Break pause)
    {
        var end = at + 1;
        var isAddress = false;
        for (; end < limit; end++)
        {
            if (char.IsLetterOrDigit(text[end]))
            {
                continue;
            }

            var joins = end + 1 < limit && char.IsLetterOrDigit(text[end + 1]) && text[end] is '\'' or '’' or '-' or '@' or '.' or '_' or '+' or '&' or ',' or '/' or ':';
            if (!joins || end + 1 >= limit || !Joins(text, at, end, isAddress))
            {
                break;
            }

            isAddress |= text[end] == '@';
        }

        Span<char> word = stackalloc char[LongestWord];
        var length = end - at;
        if (length > LongestWord)
        {
            return new TextToken(isAddress ? TokenKind.Address : TokenKind.Word, new TextSpan(at, length), 0, isAddress, pause);
        }

        text.AsSpan(at, length).ToLowerInvariant(word);
        word[..length].Replace('’', '\'');
        var spelled = word[..length];
        if (length > 2 && word[0] == 'e' && word[1] == '-')
        {
            // "e-mail" is "email".
            word[1] = 'e';
            spelled = word[1..length];
        }

        var id = Phrases.Default.IdOf(spelled);
        return new TextToken(isAddress ? TokenKind.Address : TokenKind.Word, new TextSpan(at, length), id, isAddress || Phrases.Default.IsPronoun(id), pause);
    }

    // Apostrophes join; a hyphen parts the words that the phrases spell with a blank; dots and commas join figures and addresses.
    private static bool Joins(string text, int start, int at, bool isAddress) => text[at] switch
    {
        '\'' or '’' => true,
        '@' or '_' or '+' => true,
        '-' => isAddress || IsLetterE(text, start, at) || !IsPhraseHyphen(text, at),
        '.' or ',' or ':' or '/' => isAddress || (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])) || (text[at] == '.' && IsInAddress(text, at)),
        _ => false,
    };

    private static bool IsLetterE(string text, int start, int at) => at == start + 1 && (text[start] | ' ') == 'e';

    private static bool IsPhraseHyphen(string text, int at) => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static bool IsInAddress(string text, int at)
    {
        for (var i = at + 1; i < text.Length && i < at + 64; i++)
        {
            if (text[i] == '@')
            {
                return true;
            }

            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('.' or '-' or '_' or '+'))
            {
                return false;
            }
        }

        return false;
    }

    private static Break BreakAt(string text, int at, List<TextToken> tokens) => text[at] switch
    {
        ',' or '(' or ')' or '"' or '“' or '”' or '[' or ']' => Break.Comma,
        ':' => Break.Colon,
        ';' or '–' or '—' => Break.Dash,
        '-' when at > 0 && char.IsWhiteSpace(text[at - 1]) => Break.Dash,
        '!' or '?' or '\n' or '\r' or '…' => Break.Stop,
        '.' when !IsAbbreviation(text, at, tokens) => Break.Stop,
        _ => Break.None,
    };

    // "Dr. Amy", "J. Doe": a short capitalised word before a dot and another capital behind it.
    private static bool IsAbbreviation(string text, int at, List<TextToken> tokens)
    {
        if (tokens.Count == 0 || tokens[^1].Span.End != at || tokens[^1].Kind != TokenKind.Word || tokens[^1].Span.Length > 4 || !char.IsUpper(text[tokens[^1].Span.Start]))
        {
            return false;
        }

        var word = text.AsSpan(tokens[^1].Span.Start, tokens[^1].Span.Length);
        return word.Length == 1 || word is "Dr" or "Mr" or "Mrs" or "Ms" or "Prof" or "St" or "No" or "Nr" or "Rev";
    }
}
