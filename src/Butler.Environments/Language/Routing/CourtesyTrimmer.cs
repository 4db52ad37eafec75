namespace Butler.Environments.Language.Routing;

/// <summary>Takes courtesy off both ends of a to-do, so that it is judged as if it had been said without.</summary>
/// <remarks>
/// "No rush, but …" holds a negation and "Do me a favour: …" a deed; neither is the to-do's. A text that is nothing but
/// courtesy stays whole.
/// </remarks>
internal static class CourtesyTrimmer
{
    /// <summary>How many words at the end may be courtesy; more would be a message of its own.</summary>
    private const int TailReach = 12;

    public static void Trim(List<Term> words, PhraseTree phrases)
    {
        var tail = TailStart(words, phrases);
        words.RemoveRange(tail, words.Count - tail);
        var head = HeadEnd(words, phrases);
        if (head > 0)
        {
            words.RemoveRange(0, head);
            words[0] = words[0] with { Before = Pause.None };
        }
    }

    private static int HeadEnd(List<Term> words, PhraseTree phrases)
    {
        var end = 0;
        while (end < words.Count && LengthAt(words, end, phrases) is var length and > 0)
        {
            end += length;
        }

        // "No rush, but call Ana": the joiner joined the courtesy.
        while (end > 0 && end < words.Count && words[end].Is(Roles.Joiner))
        {
            end++;
        }

        return end < words.Count ? end : 0;
    }

    private static int TailStart(List<Term> words, PhraseTree phrases)
    {
        for (var start = Math.Max(1, words.Count - TailReach); start < words.Count; start++)
        {
            var at = start;
            while (at < words.Count && LengthAt(words, at, phrases) is var length and > 0)
            {
                at += length;
            }

            if (at == words.Count)
            {
                return start;
            }
        }

        return words.Count;
    }

    /// <summary>How many words of courtesy begin here, or 0.</summary>
    private static int LengthAt(List<Term> words, int index, PhraseTree phrases)
    {
        var (term, length) = PhraseReader.At(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words)[index..], phrases);
        var ends = index + length == words.Count || words[index + length].Before != Pause.None;
        var begins = index == 0 || words[index].Before != Pause.None;
        var isCourtesy = term.Entry.Weights.Largest == 0 && ((term.Roles & ~Roles.Courtesy) == Roles.Filler || (term.Is(Roles.Courtesy) && begins && ends));
        return isCourtesy ? length : 0;
    }
}
