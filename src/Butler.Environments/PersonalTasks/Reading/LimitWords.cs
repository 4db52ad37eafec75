using Butler.Environments.Language;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Tells whether a time of day is the last one that would do: "before 5 pm", "5 pm at the latest".</summary>
internal static class LimitWords
{
    private static readonly string[] Before =
        ["before", "until", "till", "by", "later than", "ahead of", "prior to", "not after", "up to", "latest", "latest by", "past", "beyond", "as late as", "closes at", "up until"];

    private static readonly string[] Behind = ["at the latest", "latest", "the latest", "at latest", "or earlier", "at the outside", "tops", "as the limit", "is the limit"];

    /// <summary>Whether such words stand in front of a phrase, at its beginning, or behind it.</summary>
    public static bool StandBeside(TextSpan span, string text)
    {
        var before = text.AsSpan(0, span.Start).TrimEnd();
        var phrase = text.AsSpan(span.Start, span.Length).TrimStart();
        foreach (var word in Before)
        {
            if (phrase.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                || (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)]))))
            {
                return true;
            }
        }

        var behind = text.AsSpan(span.End).TrimStart(" ,");
        foreach (var word in Behind)
        {
            if (behind.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
