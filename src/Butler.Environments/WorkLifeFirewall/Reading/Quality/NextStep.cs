using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Does the other know what comes next, and when? A sharp word takes half of its worth.</summary>
internal sealed class NextStep : IQualityCheck
{
    private const int WithTime = 100;
    private const int WithoutTime = 40;

    private static readonly ConceptSet Steps = Built.Will | Built.Can | Built.Would | Built.Ask | Built.Offer | Built.Imperative | Built.Doing | Built.Now | Built.Done
        | Built.Past | ReplyLexicon.Default.Concept("free");

    private static readonly ConceptSet Times = new[] { "clock", "weekday", "today", "tomorrow", "thisweek", "date", "due", "tonight", "right_now", "length", "other_day" }
        .Aggregate(ConceptSet.Empty, static (all, name) => all | ReplyLexicon.Default.Concept(name));

    public string Name => "next_step";

    public int Share(CheckedReply reply, List<TextSpan> evidence)
    {
        var best = 0;
        foreach (var clause in reply.Message.Clauses)
        {
            if (!reply.IsNew(clause) || clause.Said.HasAny(Built.Because))
            {
                continue;
            }

            if (clause.Said.HasAny(Times) && (clause.Said.HasAny(Steps) || clause.Said.HasAny(Built.Bare)))
            {
                best = WithTime;
                evidence.Add(reply.Message.SpanOf(clause));
            }
            else if (clause != reply.Decision && clause.Said.HasAny(Steps))
            {
                best = Math.Max(best, WithoutTime);
            }
        }

        return reply.Tone == ReplyTone.Blunt ? best / 2 : best;
    }
}
