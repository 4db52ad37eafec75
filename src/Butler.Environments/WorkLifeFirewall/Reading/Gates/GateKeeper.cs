using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Gates;

/// <summary>Tells a message from a text that is none, before anybody asks what it commits to.</summary>
internal static class GateKeeper
{
    /// <summary>Nobody reads more characters than this from a colleague.</summary>
    public const int MostCharacters = 4000;

    private const int Whole = 100;

    /// <summary>Of ordinary English, however free, a quarter of the words are not in the lexicon; of other languages three quarters.</summary>
    private const int MostUnknown = 45;

    /// <summary>Two words may be a name and a typing error.</summary>
    private const int FewestToJudge = 3;

    /// <summary>More of the text than this is the prompt's.</summary>
    private const int MostCopied = 50;

    /// <summary>The first test only looks at characters, so that a hostile text costs nothing.</summary>
    public static Gate Check(string text) =>
        text.Length > MostCharacters ? Gate.Size
        : Letters.AreOdd(text) ? Gate.Letters
        : Identifiers.AreNamed(text) ? Gate.ResponseId
        : Gate.Passed;

    /// <param name="message">The message.</param>
    /// <param name="copied">How many of its words are the prompt's.</param>
    public static Gate Check(Message message, int copied)
    {
        var tokens = message.Tokens;
        if (tokens.Count is 0 or >= Tokenizer.MostWords)
        {
            return Gate.Size;
        }

        var unknown = 0;
        foreach (var token in tokens)
        {
            unknown += token.Word == LexiconWord.Unknown ? 1 : 0;
        }

        if (unknown * Whole > tokens.Count * MostUnknown && (tokens.Count >= FewestToJudge || unknown == tokens.Count))
        {
            return Gate.Language;
        }

        return HeapTest.IsHeap(message) || WordOrder.IsShaken(message) ? Gate.Heap
            : copied * Whole > tokens.Count * MostCopied ? Gate.Copy
            : Gate.Passed;
    }
}
