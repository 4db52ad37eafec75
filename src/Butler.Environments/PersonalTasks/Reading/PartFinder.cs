using Butler.Environments.Language;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Cuts a to-do into its parts: what a mail says, what a meeting is about, what a reminder is for.</summary>
public static class PartFinder
{
    /// <summary>What a mail is to say: the text after the first marker, without the sentences that speak to Butler.</summary>
    public static string? Message(string text, Markers markers)
    {
        foreach (var marker in markers.Message)
        {
            var at = text.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
            var rest = at < 0 ? string.Empty : text[(at + marker.Length)..];
            var message = string.Join(' ', Sentences(rest).Where(sentence => !IsMeta(sentence, markers)));
            if (message.Length > 0)
            {
                return char.ToUpperInvariant(message[0]) + message[1..].TrimEnd('.', ' ') + ".";
            }
        }

        return null;
    }

    /// <summary>What a meeting or mail is about: the words after the first marker, without times.</summary>
    public static string? Topic(string text, IReadOnlyList<TextSpan> times, Markers markers)
    {
        foreach (var marker in markers.Topic)
        {
            var at = text.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var start = at + marker.Length;
            var end = text.Length;
            foreach (var time in times.Where(time => time.Start >= start))
            {
                end = Math.Min(end, time.Start);
            }

            foreach (var mark in markers.TopicEnds)
            {
                var ends = text.IndexOf(mark, Math.Min(start + 1, text.Length), StringComparison.OrdinalIgnoreCase);
                end = ends < 0 ? end : Math.Min(end, ends);
            }

            if (TrimArticle(text[start..Math.Max(start, end)].Trim()) is { Length: > 2 } topic)
            {
                return topic;
            }
        }

        return null;
    }

    /// <summary>What a reminder is for: the text without the command and without times.</summary>
    public static string Label(string text, IReadOnlyList<TextSpan> times, Markers markers)
    {
        var rest = text;
        foreach (var time in times.OrderByDescending(time => time.Start))
        {
            rest = rest.Remove(time.Start, time.Length);
        }

        foreach (var marker in markers.Label)
        {
            var at = rest.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                rest = rest.Remove(at, marker.Length);
            }
        }

        return Trim(string.Join(' ', rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)), markers);
    }

    /// <summary>The tone that a text asks for, or null.</summary>
    public static string? Tone(string text, Markers markers)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        return markers.Tones.Where(tone => tone.Value.Any(words.Contains)).Select(tone => tone.Key).FirstOrDefault();
    }

    private static string[] Sentences(string text) =>
        text.Split(". ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsMeta(string sentence, Markers markers) =>
        markers.Meta.Any(mark => sentence.Contains(mark, StringComparison.OrdinalIgnoreCase));

    private static string TrimArticle(string topic)
    {
        foreach (var article in (string[])["the ", "my ", "our ", "a ", "an "])
        {
            if (topic.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                return topic[article.Length..];
            }
        }

        return topic;
    }

    private static string Trim(string label, Markers markers)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var word in markers.LabelTrims)
            {
                var bare = label.Trim();
                if (bare.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (bare.Length == word.Length || !char.IsLetter(bare[word.Length]) || !char.IsLetter(word[^1])))
                {
                    bare = bare[word.Length..].TrimStart();
                }

                if (bare.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (bare.Length == word.Length || !char.IsLetter(bare[^(word.Length + 1)]) || !char.IsLetter(word[0])))
                {
                    bare = bare[..^word.Length].TrimEnd();
                }

                changed |= bare.Length != label.Length;
                label = bare;
            }
        }

        return label;
    }
}
