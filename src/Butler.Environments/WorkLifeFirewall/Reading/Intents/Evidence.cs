using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Gates;
using Butler.Environments.WorkLifeFirewall.Reading.Learned;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>What speaks for and against taking a message at its word, beyond what it says.</summary>
internal sealed class Evidence
{
    /// <summary>The names of the measures, in their order.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "bias", "lead", "clear", "strength", "own_topic", "foreign_topics", "rule", "rule_rival", "form", "known", "only_asks", "wavers",
        "turns", "said_and_denied", "repetition", "split", "swings", "short", "meta", "on_topic", "about_something", "conflict", "order", "small_words",
    ];

    private const double Largest = 4;

    /// <summary>Beyond this a text is not more of a sentence.</summary>
    private const double BestOrder = .4;

    /// <summary>So many words tell by their order whether they are a sentence; fewer tell less.</summary>
    private const double LongEnough = 8;

    /// <summary>A quarter of small words, and it is no heap.</summary>
    private const double EnoughSmallWords = .25;

    private static readonly ConceptSet Topics = ReplyLexicon.Default.ConceptNames.Where(name => name.StartsWith("tp_", StringComparison.Ordinal))
        .Aggregate(ConceptSet.Empty, static (all, name) => all | Of(name));

    private static readonly ConceptSet Forms = Built.Will | Built.Can | Built.Doing | Built.Done | Built.Ask | Built.Offer | Built.Imperative | Of("cannot") | Of("wont")
        | Of("decline") | Of("yes") | Of("no_word");

    private static readonly ConceptSet Wavering = Of("noncommit") | Of("hedge");
    private static readonly ConceptSet PlainRequests = Built.Ask | Built.Offer | Built.Me | Built.Imperative | Of("asking");
    private static readonly ConceptSet Requests = PlainRequests | Of("clock") | Of("today") | Of("tomorrow") | Of("weekday");
    /// <summary>Talk to whoever reads instead of to whom it is sent.</summary>
    public static readonly ConceptSet Meta = Of("meta");

    private readonly double[] _values = new double[Names.Count];

    /// <summary>The measures, in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<double> Values => _values;

    public static Evidence Of(EventRules rules, Message message, List<Vote> votes, Opinion opinion)
    {
        var evidence = new Evidence();
        var values = evidence._values;
        var best = opinion.Best;
        var foreign = message.Said & Topics.Without(rules.Own | rules.Near);
        values[0] = 1;
        values[1] = Math.Min(Largest, opinion.Lead);
        values[2] = Math.Clamp(opinion.Clear, -Largest, Largest);
        values[3] = Math.Clamp(opinion.Strength, -Largest, Largest);
        values[4] = message.Said.HasAny(rules.Own) || message.Denied.HasAny(rules.Own) ? 1 : 0;
        values[5] = foreign.IsEmpty ? 0 : values[4] > 0 ? 1 : 2;
        foreach (var vote in votes)
        {
            ref var value = ref values[vote.Response == best ? 6 : 7];
            value = Math.Max(value, vote.Weight / 60.0);
        }

        values[8] = message.Said.HasAny(Forms) ? 1 : 0;
        values[9] = opinion.KnownShare;
        values[10] = OnlyAsks(message) ? 1 : 0;
        values[11] = message.Said.HasAny(Wavering) ? 1 : 0;
        values[12] = Math.Min(Largest, Contradictions.Turns(message));
        values[13] = Math.Min(Largest, Contradictions.SaidAndDenied(message));
        values[14] = Contradictions.Repetition(message) / 25.0;
        values[15] = opinion.Split;
        values[16] = opinion.Swings;
        values[17] = message.Tokens.Count < 5 ? 1 : 0;
        values[18] = message.Said.HasAny(Meta) ? 1 : 0;
        values[19] = Math.Clamp(opinion.OnTopic, -Largest, Largest);
        values[20] = Math.Clamp(opinion.AboutSomething, -Largest, Largest);
        values[21] = Math.Min(Largest, opinion.Conflict);
        values[22] = Math.Clamp(message.Order, -1, BestOrder) * Math.Min(1, message.Tokens.Count / LongEnough);
        values[23] = Math.Min(EnoughSmallWords, HeapTest.SmallShare(message.Tokens));
        return evidence;
    }

    /// <summary>Questions that ask nobody to do anything: "Which disk?"</summary>
    public static bool OnlyAsks(Message message)
    {
        foreach (var clause in message.Clauses)
        {
            // "11:30, Sundar?" asks for something; "what happened on Wednesday?" does not.
            var requests = message.Tokens[clause.Start].Is(WordRoles.Question) ? PlainRequests : Requests;
            if (!clause.Said.HasAny(Built.Question) || clause.Said.HasAny(requests))
            {
                return false;
            }
        }

        return true;
    }

    private static ConceptSet Of(string name) => ReplyLexicon.Default.Concept(name);
}
