using System.Collections.Frozen;
using Butler.Environments.Language.Routing;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Phrases as a tree of word ids, so that a place in a text is looked up in as many steps as the longest phrase has words.</summary>
internal sealed class PhraseList
{
    private readonly FrozenDictionary<long, int> _steps;
    private readonly bool[] _ends;

    /// <summary>Makes a list.</summary>
    /// <param name="phrases">The phrases in the shorthand of the file.</param>
    /// <param name="ids">The words of all lists; new ones are added.</param>
    public PhraseList(IEnumerable<string> phrases, Dictionary<string, int> ids)
    {
        var steps = new Dictionary<long, int>();
        var ends = new List<bool> { false };
        foreach (var phrase in phrases.SelectMany(Alternatives.Spread))
        {
            var node = 0;
            foreach (var word in phrase.Split(' '))
            {
                ids.TryAdd(word, ids.Count + 1);
                var step = Step(node, ids[word]);
                if (!steps.TryGetValue(step, out var next))
                {
                    next = ends.Count;
                    ends.Add(false);
                    steps.Add(step, next);
                }

                node = next;
            }

            ends[node] = true;
        }

        (_steps, _ends) = (steps.ToFrozenDictionary(), [.. ends]);
    }

    /// <summary>How many words the longest phrase at a place has; 0 when none stands there.</summary>
    public int LengthAt(IReadOnlyList<TextToken> tokens, int at, int end)
    {
        var (node, longest) = (0, 0);
        for (var i = at; i < end; i++)
        {
            if (i > at && tokens[i].Before != Break.None)
            {
                break;
            }

            if (!TryStep(node, tokens[i], out node))
            {
                break;
            }

            longest = _ends[node] ? i - at + 1 : longest;
        }

        return longest;
    }

    /// <summary>Whether a phrase stands anywhere in a stretch.</summary>
    public bool IsIn(IReadOnlyList<TextToken> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (LengthAt(tokens, i, end) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool TryStep(int node, TextToken token, out int next) =>
        _steps.TryGetValue(Step(node, token.Word), out next) || (token.IsSomebody && _steps.TryGetValue(Step(node, Phrases.Anybody), out next));

    private static long Step(int node, int word) => ((long)node << 32) | (uint)word;
}
