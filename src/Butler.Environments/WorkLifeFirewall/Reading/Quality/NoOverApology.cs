using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Is it said once that one is sorry, and not over and over?</summary>
internal sealed class NoOverApology : IQualityCheck
{
    private const int None = 100;

    /// <summary>Two are a beginning and an end.</summary>
    private const int MostApologies = 2;

    private static readonly ConceptSet Sorry = ReplyLexicon.Default.Concept("sorry");
    private static readonly ConceptSet Grovel = ReplyLexicon.Default.Concept("grovel");

    public string Name => "no_over_apology";

    public int Share(CheckedReply reply, List<TextSpan> evidence)
    {
        var (apologies, grovelling) = (0, 0);
        foreach (var mention in reply.Message.Mentions)
        {
            var (sorry, grovels) = (mention.Concepts.HasAny(Sorry), mention.Concepts.HasAny(Grovel));
            (apologies, grovelling) = (apologies + (sorry ? 1 : 0), grovelling + (grovels ? 1 : 0));
            if (sorry || grovels)
            {
                evidence.Add(reply.Message.SpanOf(mention.Start, mention.End));
            }
        }

        var excess = Math.Max(0, apologies - MostApologies) + Math.Max(0, grovelling - 1);
        if (excess == 0)
        {
            evidence.Clear();
        }

        return Math.Max(0, None - (excess * None / 2));
    }
}
