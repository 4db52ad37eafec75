using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Reading.Gates;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Clauses;

/// <summary>A message as the reader sees it: words, clauses, and what all of them speak of.</summary>
internal sealed class Message
{
    private Message(string text, List<Token> tokens, Pause end, List<Mention> mentions, List<Clause> clauses, bool[] deniedWords)
    {
        (Text, Tokens, End, Mentions, Clauses, DeniedWords) = (text, tokens, end, mentions, clauses, deniedWords);
        Order = OrderTable.Default.Of(tokens, end);
        foreach (var clause in clauses)
        {
            Said |= clause.Said;
            Denied |= clause.Denied;
        }
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    /// <summary>What stands after the last word.</summary>
    public Pause End { get; }

    /// <summary>Every stretch that speaks of something, in the order of the text.</summary>
    public List<Mention> Mentions { get; }

    public List<Clause> Clauses { get; }

    /// <summary>By word, whether it stands under a "not".</summary>
    public IReadOnlyList<bool> DeniedWords { get; }

    /// <summary>How well its words follow each other: 0 is chance, sentences lie around .5.</summary>
    public double Order { get; }

    /// <summary>What any clause speaks of.</summary>
    public ConceptSet Said { get; }

    /// <summary>What any clause denies.</summary>
    public ConceptSet Denied { get; }

    public static Message Read(string text)
    {
        var (tokens, end) = Tokenizer.Read(text, ReplyLexicon.Default);
        var clauses = ClauseCutter.Cut(tokens);
        var deniedWords = new bool[tokens.Count];
        var mentions = new List<Mention>(tokens.Count + 4);
        foreach (var clause in clauses)
        {
            var first = mentions.Count;
            MentionReader.Read(tokens, clause, mentions, deniedWords);
            ClauseReader.Read(tokens, end, clauses, clause, mentions, first);
        }

        return new Message(text, tokens, end, mentions, clauses, deniedWords);
    }

    public TextSpan SpanOf(Clause clause) => SpanOf(clause.Start, clause.End);

    /// <summary>The characters from one word to before another.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        var from = Tokens[start].Span.Start;
        return new TextSpan(from, Tokens[end - 1].Span.End - from);
    }
}
