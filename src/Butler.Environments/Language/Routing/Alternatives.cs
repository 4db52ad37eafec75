namespace Butler.Environments.Language.Routing;

/// <summary>Spells out the shorthand of the lexicon: "(add|put) it" is "add it" and "put it".</summary>
internal static class Alternatives
{
    /// <summary>A hyphen separates words here, as it does in the texts.</summary>
    private static char[] Separators { get; } = [' ', '-'];

    public static IEnumerable<string> Spread(string pattern) =>
        SpreadFrom(pattern).Select(words => string.Join(' ', words.Split(Separators, StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> SpreadFrom(string pattern)
    {
        var open = pattern.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return [pattern];
        }

        var close = pattern.IndexOf(')', open);
        var rests = SpreadFrom(pattern[(close + 1)..]).ToList();
        return pattern[(open + 1)..close].Split('|')
            .SelectMany(choice => rests.Select(rest => pattern[..open] + choice + rest));
    }
}
