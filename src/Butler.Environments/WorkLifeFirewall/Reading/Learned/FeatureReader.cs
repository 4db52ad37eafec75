using System.Numerics;
using System.Runtime.Intrinsics;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>Lists what is in a message, as numbers that weights are looked up by. Each is listed once.</summary>
internal ref struct FeatureReader
{
    /// <summary>What a longer message has beyond this is not looked at.</summary>
    public const int Most = 512;

    private const int LaneBits = 64;
    private const ulong Step = 0x9E3779B97F4A7C15;

    private static readonly ulong[] ConceptHashes = [.. ReplyLexicon.Default.ConceptNames.Select(name => Tokenizer.HashOf(name))];

    /// <summary>The ways in which a clause is built that make a difference to what it speaks of.</summary>
    private static readonly (ConceptSet Built, ulong Hash)[] Builds =
    [
        .. new[] { "me", "we", "you", "it", "others", "imp", "ask", "offer", "question", "if", "because", "turn", "cannot", "wont", "s_rahul", "s_priya", "s_sundar" }
            .Select(name => (ReplyLexicon.Default.Concept(name), Tokenizer.HashOf(name))),
    ];

    private readonly Span<ulong> _features;
    private readonly Span<ulong> _seen;
    private int _count;

    private FeatureReader(Span<ulong> features, Span<ulong> seen)
    {
        _features = features;
        _seen = seen;
    }

    /// <summary>What is in a whole message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="votes">What the rules see in it.</param>
    /// <param name="features">Room for <see cref="Most"/> numbers.</param>
    /// <returns>How many there are.</returns>
    public static int Read(Message message, List<Vote> votes, Span<ulong> features) => Read(message, votes, 0, message.Clauses.Count, features);

    /// <summary>What is in some of the clauses.</summary>
    public static int Read(Message message, List<Vote> votes, int firstClause, int endClause, Span<ulong> features)
    {
        Span<ulong> seen = stackalloc ulong[Most * 2];
        seen.Clear();
        var reader = new FeatureReader(features, seen);
        if (endClause > firstClause)
        {
            reader.AddWords(message.Tokens, message.Clauses[firstClause].Start, message.Clauses[endClause - 1].End);
        }

        foreach (var vote in votes)
        {
            if (vote.Clause >= firstClause && vote.Clause < endClause)
            {
                reader.Add(FeatureKind.Rule, (ulong)vote.Response, (ulong)(vote.Weight / 20));
            }
        }

        for (var i = firstClause; i < endClause; i++)
        {
            var clause = message.Clauses[i];
            reader.AddConcepts(FeatureKind.Said, clause.Said, 0);
            reader.AddConcepts(FeatureKind.Denied, clause.Denied, 0);
            reader.AddActs(clause);
        }

        return reader._count;
    }

    /// <summary>The number of a feature with two parts; the second is 0 when there is none.</summary>
    public static ulong Number(FeatureKind kind, ulong first, ulong second)
    {
        var number = ((first ^ ((ulong)kind * Step)) * Step) ^ (second * 0xD6E8FEB86659FD93);
        number ^= number >> 29;
        return number == 0 ? 1 : number;
    }

    private void AddWords(List<Token> tokens, int start, int end)
    {
        ulong before = 0;
        for (var i = start; i < end; i++)
        {
            var token = tokens[i];
            if (token.Before >= Pause.Stop)
            {
                before = 0;
            }

            var hash = token.Stem;
            Add(FeatureKind.Word, hash, 0);
            if (token.Is(WordRoles.Filler))
            {
                continue;
            }

            if (before != 0)
            {
                Add(FeatureKind.Pair, before, hash);
            }

            before = hash;
        }
    }

    private void AddActs(Clause clause)
    {
        foreach (var (built, hash) in Builds)
        {
            if (clause.Said.HasAny(built))
            {
                AddConcepts(FeatureKind.Act, clause.Said.Without(Built.AllForms), hash);
            }
        }
    }

    private void AddConcepts(FeatureKind kind, ConceptSet set, ulong with)
    {
        for (var lane = 0; lane < Vector256<ulong>.Count; lane++)
        {
            AddLane(kind, set.Low[lane], lane * LaneBits, with);
            AddLane(kind, set.High[lane], (lane + Vector256<ulong>.Count) * LaneBits, with);
        }
    }

    private void AddLane(FeatureKind kind, ulong bits, int offset, ulong with)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            Add(kind, ConceptHashes[offset + BitOperations.TrailingZeroCount(bits)], with);
        }
    }

    private void Add(FeatureKind kind, ulong first, ulong second)
    {
        var number = Number(kind, first, second);
        var mask = (ulong)_seen.Length - 1;
        for (var slot = number & mask; ; slot = (slot + 1) & mask)
        {
            if (_seen[(int)slot] == number || _count == _features.Length)
            {
                return;
            }

            if (_seen[(int)slot] == 0)
            {
                _seen[(int)slot] = number;
                _features[_count++] = number;
                return;
            }
        }
    }
}
