namespace Butler.Environments.Language.Routing;

/// <summary>Reads accented, full-width and typographic characters as the plain ones they stand for.</summary>
/// <remarks>
/// Not the framework's own normal forms: they need culture data, throw on a lone surrogate, and the positions in the text would be lost.
/// </remarks>
internal sealed class LetterFolding
{
    /// <summary>A character that is part of no word and ends none: a combining accent, a zero-width mark.</summary>
    public const char Nothing = '\0';

    private const int TableSize = 0x250;
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    private readonly char[] _table = new char[TableSize];

    public LetterFolding(IReadOnlyDictionary<string, string> folds)
    {
        for (var i = 0; i < TableSize; i++)
        {
            _table[i] = char.ToLowerInvariant((char)i);
        }

        foreach (var (plain, accented) in folds)
        {
            foreach (var letter in accented)
            {
                _table[letter] = plain[0];
            }
        }

        _table['\u00AD'] = Nothing;
    }

    public char Fold(char letter) => letter switch
    {
        < (char)TableSize => letter == Nothing ? ' ' : _table[letter],
        >= '\u0300' and <= '\u036F' => Nothing,
        >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF' or '\uFE0F' => Nothing,
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u2032' => '\'',
        >= '\u2010' and <= '\u2011' => '-',
        >= '\u2012' and <= '\u2015' => '\u2014',
        >= FirstFullWidth and <= LastFullWidth => _table[letter - FirstFullWidth + '!'],
        _ => char.ToLowerInvariant(letter),
    };
}
