using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Does the message see what the other needs?</summary>
internal sealed class Acknowledgement : IQualityCheck
{
    private const int OfThisNeed = 100;

    /// <summary>Thanks and regrets that would fit anywhere.</summary>
    private const int OfAny = 60;

    private static readonly ConceptSet Courtesies = ReplyLexicon.Default.Concept("see_need") | ReplyLexicon.Default.Concept("thank") | ReplyLexicon.Default.Concept("sorry");

    public string Name => "acknowledgement";

    public int Share(CheckedReply reply, List<TextSpan> evidence)
    {
        if (reply.Tone == ReplyTone.Blunt)
        {
            return 0;
        }

        var best = 0;
        foreach (var clause in reply.Message.Clauses)
        {
            if (!reply.IsNew(clause))
            {
                continue;
            }

            var share = clause.Said.HasAny(reply.Manners.Need) || clause.Denied.HasAny(reply.Manners.Need) ? OfThisNeed : clause.Said.HasAny(Courtesies) ? OfAny : 0;
            if (share > 0 && reply.Find(clause, reply.Manners.Need | Courtesies) is { } span)
            {
                best = Math.Max(best, share);
                evidence.Add(span);
            }
        }

        return best;
    }
}
