using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>Counts how often a message takes back what it said without saying that it does.</summary>
internal static class Contradictions
{
    /// <summary>Words that come again, in percent: more than in any honest message that also denies a verb it says.</summary>
    private const int MuchAgain = 25;

    /// <summary>More than this is no message but a chant.</summary>
    private const int MostAgain = 50;

    private const int MostWordsOfOneMatter = 20;

    /// <summary>Longer messages may come back to two things in turn, to two people for example.</summary>
    private const int MostWordsBackAndForth = 18;

    private static readonly ConceptSet Yes = Of("yes");
    private static readonly ConceptSet No = Of("no_word") | Of("cannot") | Of("wont") | Of("decline");
    private static readonly ConceptSet Aside = Built.If | Built.Because | Built.When | Built.Although | Of("remote") | Of("wish");
    private static readonly ConceptSet Corrected = Built.Turn | Of("correct") | Of("instead");

    /// <summary>Turns between yes and no, beyond the one that "but" or "actually" announces.</summary>
    public static int Turns(Message message)
    {
        var (last, turns, announced) = (0, 0, false);
        foreach (var clause in message.Clauses)
        {
            announced |= clause.Said.HasAny(Corrected);
            var (yes, no) = (clause.Said.HasAny(Yes), clause.Said.HasAny(No));
            if (clause.Said.HasAny(Aside) || yes == no)
            {
                continue;
            }

            var now = yes ? 1 : -1;
            turns += last != 0 && now != last ? 1 : 0;
            last = now;
        }

        return announced ? Math.Max(0, turns - 1) : turns;
    }

    /// <summary>Whether the message takes back what it said, so that nobody can tell what holds.</summary>
    public static bool AreIn(Message message)
    {
        if (Turns(message) > 1 || GoesBackAndForth(message) || Repetition(message) >= MostAgain)
        {
            return true;
        }

        var announced = message.Said.HasAny(Corrected);
        return (SaidAndDenied(message) > 0 && (!announced || Repetition(message) >= MuchAgain)) || (!announced && EndsInBareDenial(message));
    }

    /// <summary>"Mine, yours, mine, yours": the same two words of weight in turn.</summary>
    private static bool GoesBackAndForth(Message message)
    {
        var tokens = message.Tokens;
        if (tokens.Count > MostWordsBackAndForth)
        {
            return false;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var again = NextSame(tokens, i, i + 2);
            for (var j = i + 1; again > 0 && j < again; j++)
            {
                if (CanAlternate(tokens[j]) && tokens[j].Stem != tokens[i].Stem && NextSame(tokens, j, again + 1) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool CanAlternate(Token token) =>
        !token.Is(WordRoles.Determiner | WordRoles.Preposition | WordRoles.To | WordRoles.Joiner | WordRoles.Filler | WordRoles.Modal | WordRoles.LooseSubject | WordRoles.Have | WordRoles.Do)
        && !(token.Is(WordRoles.Be | WordRoles.Subject) && token.Word.Text is "i" or "be");

    private static int NextSame(List<Token> tokens, int index, int from)
    {
        if (!CanAlternate(tokens[index]))
        {
            return -1;
        }

        for (var i = from; i < tokens.Count; i++)
        {
            if (tokens[i].Stem == tokens[index].Stem)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"Of course I'll do it and of course I won't."</summary>
    private static bool EndsInBareDenial(Message message)
    {
        var committed = false;
        foreach (var clause in message.Clauses)
        {
            var ends = message.Tokens[clause.End - 1].Is(WordRoles.Negation);
            if (ends && committed)
            {
                return true;
            }

            committed |= !ends && clause.Said.HasAny(Built.Will | Built.Offer) && clause.Said.HasAny(Built.Me) && !clause.Said.HasAny(Aside | No);
        }

        return false;
    }

    /// <summary>Verbs that are both said and denied: "I'll join. I won't join." In longer messages they are seldom about the same.</summary>
    public static int SaidAndDenied(Message message)
    {
        var (count, tokens) = (0, message.Tokens);
        if (tokens.Count > MostWordsOfOneMatter)
        {
            return 0;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!message.DeniedWords[i] || !tokens[i].Is(WordRoles.Verb) || tokens[i].Is(WordRoles.Framing | WordRoles.Let))
            {
                continue;
            }

            for (var j = 0; j < tokens.Count; j++)
            {
                if (tokens[j].Word == tokens[i].Word && !message.DeniedWords[j])
                {
                    count++;
                    break;
                }
            }
        }

        return count;
    }

    /// <summary>How often, in percent, a word of weight comes again; an honest message of a few lines seldom says one twice.</summary>
    public static int Repetition(Message message)
    {
        var (words, again) = (0, 0);
        var tokens = message.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((tokens[i].Word.Roles & ~(WordRoles.Verb | WordRoles.Person | WordRoles.Framing)) != 0)
            {
                continue;
            }

            words++;
            for (var j = 0; j < i; j++)
            {
                if (tokens[j].Hash == tokens[i].Hash)
                {
                    again++;
                    break;
                }
            }
        }

        return words < 4 ? 0 : again * 100 / words;
    }

    private static ConceptSet Of(string name) => ReplyLexicon.Default.Concept(name);
}
