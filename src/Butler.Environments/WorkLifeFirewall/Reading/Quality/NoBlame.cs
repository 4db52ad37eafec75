using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Is nobody told whose fault it is?</summary>
internal sealed class NoBlame : IQualityCheck
{
    private const int None = 100;

    private static readonly ConceptSet Blame = ReplyLexicon.Default.Concept("blame");

    public string Name => "no_blame";

    public int Share(CheckedReply reply, List<TextSpan> evidence)
    {
        foreach (var clause in reply.Message.Clauses)
        {
            if (clause.Said.HasAny(Blame) && reply.Find(clause, Blame) is { } span)
            {
                evidence.Add(span);
            }
        }

        return evidence.Count > 0 ? 0 : None;
    }
}
