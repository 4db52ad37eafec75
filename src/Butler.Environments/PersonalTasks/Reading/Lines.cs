namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Makes one line of several parts.</summary>
internal static class Lines
{
    /// <summary>The parts with commas between them and a capital in front, as many as fit; line breaks and other controls become blanks.</summary>
    public static string Join(IReadOnlyList<string> parts, int mostLetters)
    {
        var line = string.Empty;
        foreach (var part in parts)
        {
            var longer = line.Length == 0 ? part : $"{line}, {part}";
            if (longer.Length > mostLetters && line.Length > 0)
            {
                break;
            }

            line = longer;
        }

        return Capital(Shorten(OneLine(line), mostLetters));
    }

    /// <summary>The text with a capital in front.</summary>
    public static string Capital(string text) => text.Length == 0 || !char.IsLower(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text without control characters.</summary>
    public static string OneLine(string text) => text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.Any(char.IsControl)
        ? string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(from[i]) ? ' ' : from[i];
            }
        })
        : text;

    // Cut at a blank where there is one, and never through a surrogate pair.
    private static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', most);
        var end = blank > most / 2 ? blank : most;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
