using System.Runtime.InteropServices;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Gates;

/// <summary>Finds what a message took over from another text, by runs of words.</summary>
internal static class Copies
{
    /// <summary>Three words in a row are chance, four are a copy.</summary>
    private const int Run = 4;

    private const int MostOfOther = 6000;
    private const int Slots = 2048;
    private const int Whole = 100;
    private const ulong Step = 1099511628211;

    /// <summary>How much of the words stands in the other text in runs of four or more, in percent.</summary>
    public static int Share(List<Token> tokens, string other)
    {
        if (tokens.Count < Run || other.Length == 0)
        {
            return 0;
        }

        Span<ulong> table = stackalloc ulong[Slots];
        table.Clear();
        Fill(table, other.AsSpan(0, Math.Min(other.Length, MostOfOther)));
        var (copied, until) = (0, 0);
        var words = CollectionsMarshal.AsSpan(tokens);
        for (var i = 0; i + Run <= words.Length; i++)
        {
            if (Has(table, RunOf(words[i..(i + Run)])))
            {
                copied += i + Run - Math.Max(i, until);
                until = i + Run;
            }
        }

        return copied * Whole / tokens.Count;
    }

    private static ulong RunOf(ReadOnlySpan<Token> words)
    {
        ulong run = 0;
        foreach (var word in words)
        {
            run = (run * Step) ^ word.Hash;
        }

        return run | 1;
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

    /// <summary>The runs of the other text. It is read as the tokenizer reads it, but for its contractions, which stay whole.</summary>
    private static void Fill(Span<ulong> table, ReadOnlySpan<char> other)
    {
        Span<ulong> last = stackalloc ulong[Run];
        var (count, word) = (0, Tokenizer.HashOf([]));
        var letters = 0;
        for (var i = 0; i <= other.Length; i++)
        {
            var letter = i < other.Length ? Letters.Fold(other[i]) : ' ';
            if (Letters.IsWord(letter) || (letters > 0 && letter is ':' or '.' && i + 1 < other.Length && char.IsAsciiDigit(other[i - 1]) && char.IsAsciiDigit(other[i + 1])))
            {
                word = (word ^ letter) * Step;
                letters++;
            }
            else if (letters > 0)
            {
                last[count++ % Run] = word;
                if (count >= Run && count < Slots / 2)
                {
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
