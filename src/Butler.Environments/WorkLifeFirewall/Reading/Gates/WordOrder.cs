using Butler.Environments.WorkLifeFirewall.Reading.Clauses;

namespace Butler.Environments.WorkLifeFirewall.Reading.Gates;

/// <summary>Finds sentences whose words were shaken, and heaps of words that have small ones among them.</summary>
internal static class WordOrder
{
    /// <summary>One or two words have no order.</summary>
    private const int FewestWords = 3;

    /// <summary>A text of hardly any small words is a heap when its order is not a little better than chance.</summary>
    private const double HardlyAny = .1;

    private const double LeastOfBare = .15;
    private const int ShortestBare = 4;

    /// <summary>
    /// From so many words on, the order must reach so much: what the worst of a hundred honest messages does, and a little less.
    /// </summary>
    private static readonly (int Words, double Least)[] Lines = [(18, -.08), (12, -.15), (8, -.25), (FewestWords, -.5)];

    public static bool IsShaken(Message message)
    {
        var words = message.Tokens.Count;
        if (words >= ShortestBare && message.Order < LeastOfBare && HeapTest.SmallShare(message.Tokens) < HardlyAny)
        {
            return true;
        }

        foreach (var (from, least) in Lines)
        {
            if (words >= from)
            {
                return message.Order < least;
            }
        }

        return false;
    }
}
