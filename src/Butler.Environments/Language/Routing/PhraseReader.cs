using System.Runtime.InteropServices;

namespace Butler.Environments.Language.Routing;

/// <summary>Joins words into the phrases the lexicon knows, longest first, from left to right.</summary>
internal static class PhraseReader
{
    public static List<Term> Read(string text, Lexicon lexicon)
    {
        var terms = WordReader.Read(text, lexicon);
        CourtesyTrimmer.Trim(terms, lexicon.Phrases);
        NameReader.Join(terms, text);
        var words = CollectionsMarshal.AsSpan(terms);
        var kept = 0;
        for (var i = 0; i < words.Length;)
        {
            var (term, length) = At(words[i..], lexicon.Phrases);
            words[kept++] = term;
            i += length;
        }

        terms.RemoveRange(kept, terms.Count - kept);
        return terms;
    }

    /// <summary>The longest phrase that begins with the first word, or that word alone.</summary>
    public static (Term Term, int Length) At(ReadOnlySpan<Term> words, PhraseTree phrases)
    {
        var first = words[0];
        if (!first.Entry.StartsPhrase || phrases.Longest(words) is not { } phrase)
        {
            return (first, 1);
        }

        var last = words[phrase.Length - 1];
        var span = new TextSpan(first.Span.Start, last.Span.End - first.Span.Start);
        var term = new Term(phrase.Entry, span, last.Form, first.Before) { InnerPersonal = phrase.Personal, InnerProfessional = phrase.Professional };
        return (term, phrase.Length);
    }
}
