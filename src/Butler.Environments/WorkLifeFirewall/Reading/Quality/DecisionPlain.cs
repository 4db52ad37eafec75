using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Does the reader know after one reading what will happen?</summary>
internal sealed class DecisionPlain : IQualityCheck
{
    private const int Plain = 100;
    private const int Doubtful = 60;

    /// <summary>From this on nobody has to guess.</summary>
    private const double Sure = .4;

    private static readonly ConceptSet Hedges = ReplyLexicon.Default.Concept("noncommit");

    public string Name => "decision_plain";

    public int Share(CheckedReply reply, List<TextSpan> evidence)
    {
        var decision = reply.Decision;
        evidence.Add(reply.Message.SpanOf(decision));
        return reply.Verdict.Commitment >= Sure && !decision.Said.HasAny(Hedges) ? Plain : Doubtful;
    }
}
