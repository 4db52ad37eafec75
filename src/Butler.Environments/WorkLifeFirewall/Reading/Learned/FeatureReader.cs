using System.Numerics;
using System.Runtime.Intrinsics;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>Lists what is in a message, clause by clause, as numbers that weights are looked up by.</summary>
internal static class FeatureReader
{
    /// <summary>What a longer message has beyond this is not looked at.</summary>
    public const int Most = 512;

    /// <summary>Votes of a rule are told apart by so much of weight.</summary>
    public const int WeightStep = 20;

    private const int LaneBits = 64;
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>The concepts that tell who acts in a clause, or how.</summary>
    public static readonly IReadOnlyList<string> BuildNames =
        ["me", "we", "you", "it", "others", "imp", "ask", "offer", "question", "if", "because", "turn", "cannot", "wont", "s_rahul", "s_priya", "s_sundar"];

    private static readonly ulong[] ConceptHashes = [.. ReplyLexicon.Default.ConceptNames.Select(name => Tokenizer.HashOf(name))];

    /// <summary>The ways in which a clause is built that make a difference to what it speaks of.</summary>
    private static readonly (ConceptSet Built, ulong Hash)[] Builds =
    [
        .. BuildNames.Select(name => (ReplyLexicon.Default.Concept(name), Tokenizer.HashOf(name))),
    ];

    private static readonly ConceptSet AnyBuild = Builds.Aggregate(ConceptSet.Empty, static (all, build) => all | build.Built);

    /// <summary>Lists what is in a message. A thing may be listed more than once.</summary>
    /// <param name="message">The message.</param>
    /// <param name="votes">What the rules see in it, in the order of the clauses.</param>
    /// <param name="sink">Who takes the numbers.</param>
    public static void Read<TSink>(Message message, List<Vote> votes, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var (vote, before) = (0, 0UL);
        for (var i = 0; i < message.Clauses.Count; i++)
        {
            var clause = message.Clauses[i];
            sink.BeginClause(i);
            AddWords(message.Tokens, clause, ref before, ref sink);
            for (; vote < votes.Count && votes[vote].Clause == i; vote++)
            {
                sink.Add(Number(FeatureKind.Rule, (ulong)votes[vote].Response, (ulong)(votes[vote].Weight / WeightStep)));
            }

            AddConcepts(FeatureKind.Said, clause.Said, 0, ref sink);
            AddConcepts(FeatureKind.Denied, clause.Denied, 0, ref sink);
            AddActs(clause, ref sink);
            sink.EndClause();
        }
    }

    /// <summary>The number of a feature with two parts; the second is 0 when there is none.</summary>
    public static ulong Number(FeatureKind kind, ulong first, ulong second)
    {
        var number = ((first ^ ((ulong)kind * Step)) * Step) ^ (second * 0xD6E8FEB86659FD93);
        number ^= number >> 29;
        return number == 0 ? 1 : number;
    }

    private static void AddWords<TSink>(List<Token> tokens, Clause clause, ref ulong before, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        before = tokens[clause.Start].Before >= Pause.Stop ? 0 : before;
        var across = before != 0;
        for (var i = clause.Start; i < clause.End; i++)
        {
            var token = tokens[i];
            sink.Add(Number(FeatureKind.Word, token.Stem, 0));
            if (token.Is(WordRoles.Filler))
            {
                continue;
            }

            if (across)
            {
                sink.AddAcross(Number(FeatureKind.Pair, before, token.Stem));
            }
            else if (before != 0)
            {
                sink.Add(Number(FeatureKind.Pair, before, token.Stem));
            }

            (before, across) = (token.Stem, false);
        }
    }

    private static void AddActs<TSink>(Clause clause, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        if (!clause.Said.HasAny(AnyBuild))
        {
            return;
        }

        var spokenOf = clause.Said.Without(Built.AllForms);
        foreach (var (built, hash) in Builds)
        {
            if (clause.Said.HasAny(built))
            {
                AddConcepts(FeatureKind.Act, spokenOf, hash, ref sink);
            }
        }
    }

    private static void AddConcepts<TSink>(FeatureKind kind, ConceptSet set, ulong with, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (var lane = 0; lane < Vector256<ulong>.Count; lane++)
        {
            AddLane(kind, set.Low[lane], lane * LaneBits, with, ref sink);
            AddLane(kind, set.High[lane], (lane + Vector256<ulong>.Count) * LaneBits, with, ref sink);
        }
    }

    private static void AddLane<TSink>(FeatureKind kind, ulong bits, int offset, ulong with, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (; bits != 0; bits &= bits - 1)
        {
            sink.Add(Number(kind, ConceptHashes[offset + BitOperations.TrailingZeroCount(bits)], with));
        }
    }
}
