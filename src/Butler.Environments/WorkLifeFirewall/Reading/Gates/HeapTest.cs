using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Gates;

/// <summary>Finds heaps of keywords: words of weight without the small words that make a sentence, or the same ones over and over.</summary>
internal static class HeapTest
{
    private const WordRoles Weighty = WordRoles.Verb | WordRoles.Person | WordRoles.Answer | WordRoles.Greeting | WordRoles.Framing;
    private const int ShortestRun = 6;
    private const int Whole = 100;

    /// <summary>In a sentence more of the words than this are small; in telegram style the punctuation breaks the run.</summary>
    private const int FewestSmall = 17;

    /// <summary>Whatever few small words it has, words that follow each other so well are a sentence.</summary>
    private const double GoodOrder = .3;

    private const int ShortestRepetition = 8;

    /// <summary>A content word that stands there so often, in so short a text, is being sold.</summary>
    private const int MostOfOneWord = 4;

    public static bool IsHeap(Message message) =>
        (message.Order < GoodOrder && HasBareRun(message.Tokens)) || IsCommaList(message.Tokens) || Repeats(message.Tokens);

    /// <summary>The share of small words, 0 to 1.</summary>
    public static double SmallShare(List<Token> tokens)
    {
        var small = 0;
        foreach (var token in tokens)
        {
            small += IsSmall(token) ? 1 : 0;
        }

        return small / (double)Math.Max(1, tokens.Count);
    }

    private static bool IsSmall(Token token) => (token.Word.Roles & ~Weighty) != 0;

    /// <summary>Most of the text is runs of six and more words with hardly a small one among them.</summary>
    private static bool HasBareRun(List<Token> tokens)
    {
        var (length, small, bare) = (0, 0, 0);
        for (var i = 0; i <= tokens.Count; i++)
        {
            if (i == tokens.Count || (i > 0 && tokens[i].Before != Pause.None))
            {
                bare += length >= ShortestRun && small * Whole < length * FewestSmall ? length : 0;
                (length, small) = (0, 0);
            }

            if (i < tokens.Count)
            {
                length++;
                small += IsSmall(tokens[i]) ? 1 : 0;
            }
        }

        return bare * 2 > tokens.Count;
    }

    /// <summary>"decline, update, 17:30, Priya": pauses between almost all words, and no small ones.</summary>
    private static bool IsCommaList(List<Token> tokens)
    {
        if (tokens.Count < 4)
        {
            return false;
        }

        var (pauses, small) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            pauses += i > 0 && tokens[i].Before is Pause.Comma or Pause.Break ? 1 : 0;
            small += IsSmall(tokens[i]) ? 1 : 0;
        }

        return small * 5 < tokens.Count && pauses >= 3 && pauses * 3 >= tokens.Count - 1;
    }

    private static bool Repeats(List<Token> tokens)
    {
        if (tokens.Count < ShortestRepetition)
        {
            return false;
        }

        Span<int> seen = stackalloc int[64];
        seen.Clear();
        foreach (var token in tokens)
        {
            if (IsSmall(token))
            {
                continue;
            }

            // Words that fall on the same number are rare enough in a short text.
            if (++seen[(int)((token.Hash >> 7) & 63)] >= MostOfOneWord + (tokens.Count / 15) && Count(tokens, token.Hash) >= MostOfOneWord + (tokens.Count / 15))
            {
                return true;
            }
        }

        return false;
    }

    private static int Count(List<Token> tokens, ulong hash) => tokens.Count(token => token.Hash == hash);
}
