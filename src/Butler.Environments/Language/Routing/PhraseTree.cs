using System.Collections.Frozen;

namespace Butler.Environments.Language.Routing;

/// <summary>The phrases of the lexicon as a tree of words.</summary>
internal sealed class PhraseTree(IReadOnlyDictionary<long, int> steps, LexiconEntry?[] ends)
{
    /// <summary>The id that stands for any one word.</summary>
    public const int AnyWord = int.MaxValue;

    /// <summary>"tell me how to" is no "tell Ann to", but "tell my sister to" is.</summary>
    private const Roles NotAnyWord = Roles.Self | Roles.You | Roles.Wh;

    private readonly FrozenDictionary<long, int> _steps = steps.ToFrozenDictionary();

    public static PhraseTree Empty { get; } = new(new Dictionary<long, int>(), [null]);

    public static long Step(int node, int wordId) => ((long)node << 32) | (uint)wordId;

    /// <summary>The longest phrase that starts with the first of the words.</summary>
    /// <returns>The phrase, or null.</returns>
    public PhraseMatch? Longest(ReadOnlySpan<Term> words)
    {
        PhraseMatch? best = null;
        Walk(words, 0, default, ref best);
        return best;
    }

    /// <remarks>Bounded by the deepest phrase, hence constant per word, although "any word" lets it branch.</remarks>
    private void Walk(ReadOnlySpan<Term> words, int node, PhraseMatch walked, ref PhraseMatch? best)
    {
        var depth = walked.Length;
        if (ends[node] is { } end && depth > (best?.Length ?? 0))
        {
            best = walked with { Entry = end };
        }

        if (depth == words.Length || (depth > 0 && words[depth].Before != Pause.None))
        {
            return;
        }

        var word = words[depth];
        if (_steps.TryGetValue(Step(node, word.Entry.Id), out var next))
        {
            Walk(words, next, walked with { Length = depth + 1 }, ref best);
        }

        if ((!word.Is(NotAnyWord) || word.Is(Roles.Owner)) && _steps.TryGetValue(Step(node, AnyWord), out var any))
        {
            var taken = new PhraseMatch(walked.Entry, depth + 1, walked.Personal + word.Entry.Personal, walked.Professional + word.Entry.Professional);
            Walk(words, any, taken, ref best);
        }
    }
}

/// <summary>A phrase that was found, and what the words that stand for "any word" in it say of the tier.</summary>
internal readonly record struct PhraseMatch(LexiconEntry Entry, int Length, float Personal, float Professional);
