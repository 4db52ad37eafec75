namespace Butler.Environments.Language.Routing;

/// <summary>A to-do while it is being judged: its terms, and how much each has said for whom.</summary>
internal sealed class TodoReading
{
    private readonly AgentWeights[] _weights;
    private readonly bool[] _muted;

    public TodoReading(string text, List<Term> terms)
    {
        Text = text;
        Terms = terms;
        _weights = new AgentWeights[terms.Count];
        _muted = new bool[terms.Count];
        EndsWithQuestionMark = HasQuestionMark(text, terms.Count == 0 ? 0 : terms[^1].Span.End);
    }

    public string Text { get; }

    public List<Term> Terms { get; }

    /// <summary>Whether the text asks in writing.</summary>
    public bool EndsWithQuestionMark { get; }

    /// <summary>Takes a term out of the count, agent and tier alike: it is negated or part of a name.</summary>
    public void Mute(int index) => _muted[index] = true;

    public bool IsMuted(int index) => _muted[index];

    public void Weigh(int index, AgentWeights weights) => _weights[index] = weights;

    public AgentWeights WeightAt(int index) => _weights[index];

    public AgentWeights Sum(Clause clause)
    {
        var sum = default(AgentWeights);
        for (var i = clause.Start; i < clause.End; i++)
        {
            sum += _weights[i];
        }

        return sum;
    }

    /// <summary>Courtesy may follow the mark: "Is it tomorrow? Thanks."</summary>
    private static bool HasQuestionMark(string text, int from)
    {
        var rest = text.AsSpan(from);
        var mark = rest.IndexOf('?');
        return mark >= 0 && !HasWord(rest[..mark]);
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return true;
            }
        }

        return false;
    }
}
