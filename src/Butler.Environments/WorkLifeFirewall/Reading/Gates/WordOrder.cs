using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Gates;

/// <summary>Finds sentences whose words were shaken: neighbours that no speaker of English, however new to it, puts side by side.</summary>
internal static class WordOrder
{
    private const WordRoles HardSubject = WordRoles.Subject;
    private const int FewestWords = 6;

    /// <summary>One in so many neighbours may be odd: a slip, a list, another way of speaking.</summary>
    private const int OneIn = 13;

    public static bool IsShaken(Message message)
    {
        var tokens = message.Tokens;
        if (tokens.Count < FewestWords)
        {
            return false;
        }

        var odd = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1] : default;
            var pause = i + 1 < tokens.Count ? next.Before : message.End is Pause.None ? Pause.Stop : message.End;
            odd += pause == Pause.None ? IsOdd(tokens[i], next) ? 1 : 0 : EndsOddly(tokens[i], pause) ? 1 : 0;
        }

        return odd >= 2 && odd * OneIn > tokens.Count;
    }

    private static bool EndsOddly(Token last, Pause pause) =>
        pause >= Pause.Stop && (last.Is(WordRoles.Determiner) || (last.Is(WordRoles.Joiner) && last.Word.Text is "and" or "or") || (last.Is(WordRoles.Preposition) && last.Word.Text is "of" or "from" or "into" or "between"));

    private static bool IsOdd(Token first, Token second)
    {
        if (first.Span == second.Span)
        {
            return false;
        }

        if (first.Is(WordRoles.Determiner))
        {
            return second.Is(WordRoles.Preposition | WordRoles.Modal | HardSubject | WordRoles.Joiner | WordRoles.To) || (second.Is(WordRoles.Determiner) && second.Word.Text is not "every")
                || (second.Is(WordRoles.Be | WordRoles.Object) && second.Form != Form.Ing) || second.Word.Text is "not";
        }

        if (first.Is(WordRoles.Preposition) && first.Word.Text is "of" or "with" or "at" or "from" or "into" or "for" or "during" or "between")
        {
            return second.Is(WordRoles.Modal | HardSubject | WordRoles.Because) || (second.Is(WordRoles.Preposition) && second.Word.Text is "of" or "with" or "into") || second.Is(WordRoles.To);
        }

        if (first.Is(WordRoles.Modal))
        {
            return second.Is(WordRoles.Modal) || second.Word.Text is "and" || (second.Is(WordRoles.Preposition) && second.Word.Text is not "by" and not "for") || second.Is(WordRoles.To);
        }

        if (first.Is(HardSubject))
        {
            return second.Is(WordRoles.Determiner | WordRoles.Preposition | WordRoles.To) || (second.Is(HardSubject) && second.Word.Text == first.Word.Text);
        }

        return first.Is(WordRoles.To) && (second.Is(WordRoles.Modal | HardSubject | WordRoles.Joiner | WordRoles.Preposition) || second.Is(WordRoles.To));
    }
}
