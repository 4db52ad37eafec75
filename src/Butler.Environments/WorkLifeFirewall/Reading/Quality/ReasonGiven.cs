using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Is there a reason, and does it stand with the decision? A sharp word takes half of its worth.</summary>
internal sealed class ReasonGiven : IQualityCheck
{
    private const int Given = 100;

    /// <summary>A reason that stands far from what it is for.</summary>
    private const int Distant = 50;

    private const int ShortestClause = 3;

    private static readonly ConceptSet Marks = Built.Because | ReplyLexicon.Default.Concept("reason_mark");
    private static readonly ConceptSet Reasons = ReplyLexicon.Default.Concept("reason");

    public string Name => "reason";

    public int Share(CheckedReply reply, List<TextSpan> evidence)
    {
        var best = 0;
        foreach (var clause in reply.Message.Clauses)
        {
            if (!clause.Said.HasAny(Marks | Reasons) && !clause.Denied.HasAny(Reasons))
            {
                continue;
            }

            if (clause.End - clause.Start < ShortestClause || !reply.IsNew(clause))
            {
                continue;
            }

            best = Math.Max(best, reply.IsNear(clause, 1) ? Given : Distant);
            evidence.Add(reply.Message.SpanOf(clause));
        }

        return reply.Tone == ReplyTone.Blunt ? best / 2 : best;
    }
}
