namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>
/// The phrases a pattern of the data files stands for: <c>(a|b c)</c> is either, <c>[a]</c> may be missing,
/// <c>&lt;name&gt;</c> is a pattern that is used often.
/// </summary>
internal sealed class PhrasePattern
{
    private readonly IReadOnlyDictionary<string, string> _macros;
    private readonly string _pattern;
    private int _position;

    private PhrasePattern(string pattern, IReadOnlyDictionary<string, string> macros) => (_pattern, _macros) = (pattern, macros);

    public static IEnumerable<string[]> Spread(string pattern, IReadOnlyDictionary<string, string> macros)
    {
        var reader = new PhrasePattern(pattern, macros);
        var all = reader.Alternatives();
        return reader._position == pattern.Length
            ? all.Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(phrase => phrase.Length > 0)
            : throw new FormatException($"The phrase '{pattern}' has a bracket too many.");
    }

    private List<string> Alternatives()
    {
        var all = new List<string>();
        while (true)
        {
            all.AddRange(Sequence());
            if (_position == _pattern.Length || _pattern[_position] != '|')
            {
                return all;
            }

            _position++;
        }
    }

    private List<string> Sequence()
    {
        List<string> all = [string.Empty];
        while (_position < _pattern.Length && _pattern[_position] is not ('|' or ')' or ']'))
        {
            var part = Part();
            all = [.. all.SelectMany(head => part.Select(tail => head + tail))];
        }

        return all;
    }

    private List<string> Part()
    {
        switch (_pattern[_position])
        {
            case '(':
                return Bracket(')');
            case '[':
                return [.. Bracket(']'), string.Empty];
            case '<':
                var end = _pattern.IndexOf('>', _position);
                var name = _pattern[(_position + 1)..end];
                _position = end + 1;
                return [.. Spread(_macros[name], _macros).Select(phrase => string.Join(' ', phrase))];
            default:
                return [_pattern[_position++].ToString()];
        }
    }

    private List<string> Bracket(char closing)
    {
        _position++;
        var inner = Alternatives();
        if (_position == _pattern.Length || _pattern[_position] != closing)
        {
            throw new FormatException($"The phrase '{_pattern}' lacks a '{closing}'.");
        }

        _position++;
        return inner;
    }
}
