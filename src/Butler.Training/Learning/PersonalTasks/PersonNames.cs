namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// The words of a text that may be somebody's name, as their capitals show it. It says yes too often and not too seldom: asking about a
/// name that is none finds nobody.
/// </summary>
public static class PersonNames
{
    private const string Ends = ".!?:;\n";

    /// <summary>The words, in the text's order.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new List<string>();
        string? opening = null;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '-' && end > at)))
            {
                end++;
            }

            if (end == at)
            {
                at++;
                continue;
            }

            var word = text[at..end];
            var isCapital = word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);
            if (isCapital && OpensSentence(text, at))
            {
                // A capital that any first word has: a name only when the next word has one too.
                opening = word;
            }
            else
            {
                if (isCapital)
                {
                    names.AddRange(opening is null ? [word] : [opening, word]);
                }

                opening = null;
            }

            at = end;
        }

        return names;
    }

    private static bool OpensSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \"'(“‘");
        return before.IsEmpty || Ends.Contains(before[^1], StringComparison.Ordinal);
    }
}
