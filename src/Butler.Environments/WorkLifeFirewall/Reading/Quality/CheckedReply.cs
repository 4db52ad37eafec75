using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Gates;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>A message that commits to something, with all that its checks look at.</summary>
internal sealed class CheckedReply
{
    private readonly bool[] _taken;

    public CheckedReply(Message message, EventRules rules, Verdict verdict, bool[] fromPrompt, IReadOnlyList<string> earlierMessages)
    {
        (Message, Verdict, FromPrompt) = (message, verdict, fromPrompt);
        Response = rules.Responses[verdict.Response];
        Manners = EventManners.All[rules.Event];
        FromEarlier = new bool[message.Tokens.Count];
        if (earlierMessages.Count > 0)
        {
            Copies.Mark(message.Tokens, [.. earlierMessages], FromEarlier);
        }

        _taken = [.. FromPrompt.Zip(FromEarlier, static (prompt, earlier) => prompt || earlier)];
        Tone = ToneReader.Read(message, verdict.Opinion);
    }

    public Message Message { get; }

    public Verdict Verdict { get; }

    /// <summary>What it commits to.</summary>
    public string Response { get; }

    public EventManners Manners { get; }

    public ReplyTone Tone { get; }

    /// <summary>By word, whether the prompt has it in a run.</summary>
    public bool[] FromPrompt { get; }

    /// <summary>By word, whether an own earlier message has it in a run.</summary>
    public bool[] FromEarlier { get; }

    public Clause Decision => Message.Clauses[Verdict.Opinion.Clause];

    /// <summary>Whether a clause is the writer's own and new: what was copied or said before earns nothing.</summary>
    public bool IsNew(Clause clause)
    {
        var taken = 0;
        for (var i = clause.Start; i < clause.End; i++)
        {
            taken += _taken[i] ? 1 : 0;
        }

        return taken * 2 < clause.End - clause.Start;
    }

    /// <summary>Whether a clause stands near the decision: in its sentence or beside it.</summary>
    public bool IsNear(Clause clause, int sentences) => Math.Abs(clause.Sentence - Decision.Sentence) <= sentences;

    /// <summary>The first mention of a concept in a clause.</summary>
    public TextSpan? Find(Clause clause, ConceptSet concepts)
    {
        foreach (var mention in Message.Mentions)
        {
            if (mention.Start >= clause.Start && mention.End <= clause.End && mention.Concepts.HasAny(concepts))
            {
                return Message.SpanOf(mention.Start, mention.End);
            }
        }

        return null;
    }
}
