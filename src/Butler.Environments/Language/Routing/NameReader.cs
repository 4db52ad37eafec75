using System.Runtime.InteropServices;

namespace Butler.Environments.Language.Routing;

/// <summary>Joins the words of a person's full name, as their capitals show it: "Ana María Ruiz", "Piet van Dijk".</summary>
/// <remarks>A first name alone stays an ordinary word: a capital by itself says too little.</remarks>
internal static class NameReader
{
    private const int LongestName = 5;

    /// <summary>What these words do in a sentence no name does; a capital on them opens a sentence or a title.</summary>
    private const Roles NoName = Roles.Filler | Roles.Opener | Roles.Ask | Roles.Negator | Roles.Wh | Roles.Auxiliary | Roles.Self | Roles.You
        | Roles.Person | Roles.When | Roles.Preposition | Roles.Joiner | Roles.Subordinator | Roles.Topic | Roles.Command | Roles.Company
        | Roles.Business | Roles.Determiner | Roles.Abbreviation | Roles.Alternative;

    public static void Join(List<Term> words, string text)
    {
        var terms = CollectionsMarshal.AsSpan(words);
        var kept = 0;
        for (var i = 0; i < terms.Length;)
        {
            var length = LengthAt(terms, i, text);
            terms[kept++] = length < 2 ? terms[i] : Joined(terms.Slice(i, length));
            i += Math.Max(1, length);
        }

        words.RemoveRange(kept, words.Count - kept);
    }

    private static Term Joined(ReadOnlySpan<Term> name)
    {
        var start = name[0].Span.Start;
        return new Term(Lexicon.Name, new TextSpan(start, name[^1].Span.End - start), name[^1].Form, name[0].Before);
    }

    private static int LengthAt(ReadOnlySpan<Term> terms, int first, string text)
    {
        if (!IsNamePart(terms, first, text) || FollowsTitleWord(terms, first, text))
        {
            return 0;
        }

        var (end, unknown) = (first + 1, terms[first].Entry == Lexicon.Unknown);
        while (end < terms.Length && end < first + LongestName && terms[end].Before == Pause.None
            && terms[end - 1].Form != Form.Possessive && GoesOn(terms, end, text))
        {
            unknown |= terms[end].Entry == Lexicon.Unknown;
            end++;
        }

        return unknown && end > first + 1 ? end - first : 0;
    }

    private static bool GoesOn(ReadOnlySpan<Term> terms, int index, string text) =>
        IsHyphenated(terms[index], text)
        || IsNamePart(terms, index, text)
        || (index + 1 < terms.Length && IsParticle(terms[index], text) && IsNamePart(terms, index + 1, text));

    // The first word of a sentence has a capital anyway, so there only a word that means nothing else begins a name.
    private static bool IsNamePart(ReadOnlySpan<Term> terms, int index, string text) =>
        IsCapital(terms[index], text)
        && !terms[index].Is(NoName)
        && (terms[index].Entry == Lexicon.Unknown || (index > 0 && terms[index].Before is Pause.None or Pause.Comma && !terms[index].Is(Roles.Verb)));

    /// <summary>"The Glass Orchard" is a film, a book, a pub.</summary>
    private static bool FollowsTitleWord(ReadOnlySpan<Term> terms, int first, string text) =>
        first > 0 && terms[first].Before == Pause.None && terms[first - 1].Is(Roles.Determiner) && char.IsUpper(text[terms[first - 1].Span.Start]);

    private static bool IsCapital(Term term, string text)
    {
        var span = term.Span;
        return span.Length > 1 && char.IsUpper(text[span.Start]) && !char.IsUpper(text[span.Start + span.Length - 1]) && !HasDigit(text.AsSpan(span.Start, span.Length));
    }

    private static bool IsHyphenated(Term term, string text) =>
        term.Span.Start > 1 && text[term.Span.Start - 1] == '-' && char.IsLetter(text[term.Span.Start]) && char.IsLetter(text[term.Span.Start - 2]);

    private static bool IsParticle(Term term, string text) =>
        text.AsSpan(term.Span.Start, term.Span.Length) is "de" or "da" or "do" or "dos" or "del" or "della" or "di" or "la" or "le" or "van" or "von" or "der" or "den"
            or "ten" or "bin" or "ibn" or "al" or "el" or "af" or "av" or "y" or "e";

    private static bool HasDigit(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('0', '9') >= 0;
}
