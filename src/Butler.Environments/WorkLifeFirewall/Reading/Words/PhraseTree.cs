namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>The phrases of the lexicon as a tree of words.</summary>
internal sealed class PhraseTree(IReadOnlyDictionary<long, int> steps, IReadOnlyList<ConceptSet> ends)
{
    /// <summary>The word of a pattern that stands for any one word.</summary>
    public const string AnyWord = "*";

    /// <summary>The id of <see cref="AnyWord"/>.</summary>
    public const int AnyWordId = int.MaxValue;

    /// <summary>No phrase is longer, whatever it is stretched with.</summary>
    private const int Deepest = 12;

    private readonly NumberTable _steps = new(steps.ToDictionary(step => (ulong)step.Key, step => step.Value));
    private readonly ConceptSet[] _ends = [.. ends];

    public static long Step(int node, int wordId) => ((long)node << 32) | (uint)wordId;

    /// <summary>The longest phrase that starts with the first of the words.</summary>
    /// <returns>What it speaks of and the number of its words, 0 when there is none.</returns>
    public (ConceptSet Concepts, int Length) Longest(ReadOnlySpan<Token> words)
    {
        (ConceptSet, int) best = default;
        Walk(words, 0, 0, ref best);
        return best;
    }

    /// <remarks>Bounded by the deepest phrase, hence constant per word, although "any word" lets it branch.</remarks>
    private void Walk(ReadOnlySpan<Token> words, int node, int depth, ref (ConceptSet Concepts, int Length) best)
    {
        if (depth > best.Length && !_ends[node].IsEmpty)
        {
            best = (_ends[node], depth);
        }

        if (depth == words.Length || depth == Deepest || (depth > 0 && words[depth].Before != Pause.None))
        {
            return;
        }

        var word = words[depth].Word;
        if (_steps.Find((ulong)Step(node, word.Id)) is >= 0 and var next)
        {
            Walk(words, next, depth + 1, ref best);
        }

        if (depth > 0 && _steps.Find((ulong)Step(node, AnyWordId)) is >= 0 and var any)
        {
            Walk(words, any, depth + 1, ref best);
        }

        if (depth > 0 && word.Is(WordRoles.Filler))
        {
            Walk(words, node, depth + 1, ref best);
        }
    }
}
