namespace Butler.Environments.SmartCalendar.Reading;

/// <summary>Finds words in a text where they stand as they are, and not within other words.</summary>
internal static class WholeWords
{
    /// <summary>Whether they stand in it, in any case of letters.</summary>
    public static bool Has(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
