using System.Runtime.InteropServices;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Gates;

/// <summary>Finds what a message took over from other texts, by runs of words.</summary>
internal static class Copies
{
    /// <summary>Three words in a row are chance, four are a copy.</summary>
    private const int Run = 4;

    /// <summary>What the other texts have beyond this is not looked at.</summary>
    private const int MostOfOthers = 6000;

    private const int Slots = 2048;
    private const ulong Step = 1099511628211;

    /// <summary>Marks the words that stand in one of the other texts in runs of four or more.</summary>
    /// <returns>How many words are marked.</returns>
    public static int Mark(List<Token> tokens, ReadOnlySpan<string> others, Span<bool> marked)
    {
        if (tokens.Count < Run || others.IsEmpty)
        {
            return 0;
        }

        Span<ulong> table = stackalloc ulong[Slots];
        table.Clear();
        var (left, runs) = (MostOfOthers, 0);
        foreach (var other in others)
        {
            Fill(table, other.AsSpan(0, Math.Min(other.Length, left)), ref runs);
            left -= Math.Min(other.Length, left);
        }

        var (count, until) = (0, 0);
        var words = CollectionsMarshal.AsSpan(tokens);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Hash != 0 && EndOfRun(words, i, out var run) is var end and > 0 && Has(table, run))
            {
                var from = Math.Max(i, until);
                until = end;
                marked[from..until].Fill(true);
                count += until - from;
            }
        }

        return count;
    }

    /// <returns>Where the run that starts here ends, or 0 when the text ends before.</returns>
    private static int EndOfRun(ReadOnlySpan<Token> words, int start, out ulong run)
    {
        (run, var length, var i) = (0UL, 0, start);
        for (; i < words.Length && (length < Run || words[i].Hash == 0); i++)
        {
            if (words[i].Hash != 0)
            {
                run = (run * Step) ^ words[i].Hash;
                length++;
            }
        }

        run |= 1;
        return length == Run ? i : 0;
    }

    private static bool Has(ReadOnlySpan<ulong> table, ulong run)
    {
        for (var slot = (int)(run >> 40) & (Slots - 1); table[slot] != 0; slot = (slot + 1) & (Slots - 1))
        {
            if (table[slot] == run)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The runs of another text. It is read as the tokenizer reads it.</summary>
    private static void Fill(Span<ulong> table, ReadOnlySpan<char> other, ref int runs)
    {
        Span<ulong> last = stackalloc ulong[Run];
        var (count, word, letters) = (0, Tokenizer.HashOf([]), 0);
        for (var i = 0; i <= other.Length; i++)
        {
            var letter = i < other.Length ? Letters.Fold(other[i]) : ' ';
            if (Letters.IsWord(letter) || (letters > 0 && letter == '\'' && i + 1 < other.Length && Letters.IsWord(Letters.Fold(other[i + 1]))) || (letters > 0 && letter is ':' or '.' && i + 1 < other.Length && char.IsAsciiDigit(other[i - 1]) && char.IsAsciiDigit(other[i + 1])))
            {
                word = (word ^ letter) * Step;
                letters++;
            }
            else if (letters > 0)
            {
                last[count++ % Run] = word;
                if (count >= Run && runs < Slots / 2)
                {
                    runs++;
                    Add(table, last, count);
                }

                (word, letters) = (Tokenizer.HashOf([]), 0);
            }
        }
    }

    private static void Add(Span<ulong> table, ReadOnlySpan<ulong> last, int count)
    {
        ulong run = 0;
        for (var i = count; i < count + Run; i++)
        {
            run = (run * Step) ^ last[i % Run];
        }

        run |= 1;
        var slot = (int)(run >> 40) & (Slots - 1);
        while (table[slot] != 0 && table[slot] != run)
        {
            slot = (slot + 1) & (Slots - 1);
        }

        table[slot] = run;
    }
}
