using System.Runtime.InteropServices;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Clauses;

/// <summary>Finds what the words and phrases of a clause speak of, and what of it stands under a "not".</summary>
internal static class MentionReader
{
    /// <summary>"no time", "no other way": how many words "no" reaches over.</summary>
    private const int ShortReach = 4;

    /// <param name="tokens">The words of the message.</param>
    /// <param name="clause">The clause to read.</param>
    /// <param name="mentions">Where the finds are added.</param>
    /// <param name="deniedWords">By word of the message, whether it stands under a "not".</param>
    public static void Read(List<Token> tokens, Clause clause, List<Mention> mentions, Span<bool> deniedWords)
    {
        var words = CollectionsMarshal.AsSpan(tokens)[clause.Start..clause.End];
        var denied = false;
        var deniedUntil = 0;
        for (var i = 0; i < words.Length;)
        {
            var (concepts, length) = At(words[i..]);
            if (concepts.HasAny(Built.NegationEnd) || i == deniedUntil)
            {
                denied = false;
            }

            if (!concepts.IsEmpty)
            {
                mentions.Add(new Mention(clause.Start + i, clause.Start + i + length, concepts, denied));
            }

            if (concepts.HasAny(Built.Negation))
            {
                // "I can't not come" takes the denial back; "I won't, not this time" goes on with it.
                denied = !denied || words[i].Before != Pause.None;
                deniedUntil = int.MaxValue;
            }
            else if (concepts.HasAny(Built.ShortNegation))
            {
                denied = true;
                deniedUntil = i + length + ShortReach;
            }

            deniedWords.Slice(clause.Start + i, length).Fill(denied && !concepts.HasAny(Built.Negation));
            AddLasting(words, i, length, clause.Start, denied, mentions);
            i += length;
            if (i > deniedUntil)
            {
                denied = false;
            }
        }
    }

    private static (ConceptSet Concepts, int Length) At(ReadOnlySpan<Token> words)
    {
        var word = words[0].Word;
        if (word.StartsPhrase)
        {
            var (concepts, length) = ReplyLexicon.Default.Phrases.Longest(words);
            if (length > 0)
            {
                return (concepts, length);
            }
        }

        return (word.Concepts, 1);
    }

    /// <summary>Persons, times and topics, also those inside a longer phrase.</summary>
    private static void AddLasting(ReadOnlySpan<Token> words, int start, int length, int offset, bool denied, List<Mention> mentions)
    {
        for (var i = start; i < start + length; i++)
        {
            var word = words[i].Word;
            if (word.StartsPhrase)
            {
                var (concepts, reach) = ReplyLexicon.Default.AlwaysPhrases.Longest(words[i..]);
                if (reach > 0)
                {
                    mentions.Add(new Mention(offset + i, offset + i + reach, concepts, denied));
                }
            }

            if (!word.Always.IsEmpty)
            {
                mentions.Add(new Mention(offset + i, offset + i + 1, word.Always, denied));
            }
        }
    }
}
