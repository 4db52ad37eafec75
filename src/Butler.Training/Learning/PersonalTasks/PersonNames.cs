using Butler.Environments.Language;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// The words of a text that may be of somebody's name, as their capitals show it; not the first of a sentence, which has one anyway. A
/// capital that is no name does no harm: asking about it finds nobody.
/// </summary>
public static class PersonNames
{
    private const string Ends = ".!?:;\n";

    /// <summary>The words, in the text's order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="times">Where it speaks of time: days and months have capitals too.</param>
    public static IReadOnlyList<string> In(string text, IReadOnlyList<TextSpan> times)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(times);
        var names = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '-' && end > at)))
            {
                end++;
            }

            if (end > at + 1 && char.IsUpper(text[at]) && char.IsLower(text[at + 1]) && !OpensSentence(text, at) && !times.Any(time => time.Start <= at && end <= time.End))
            {
                names.Add(text[at..end]);
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
