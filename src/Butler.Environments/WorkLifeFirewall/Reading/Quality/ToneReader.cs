using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Learned;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Hears how a message sounds.</summary>
internal static class ToneReader
{
    /// <summary>What a message with a sharp word in it may lack of being heard as blunt.</summary>
    private const double Sharp = .5;

    private static readonly ConceptSet Curt = ReplyLexicon.Default.Concept("curt");
    private static readonly ConceptSet Kind = ReplyLexicon.Default.Concept("thank") | ReplyLexicon.Default.Concept("see_need") | ReplyLexicon.Default.Concept("sorry");

    public static ReplyTone Read(Message message, Opinion opinion)
    {
        if (opinion.Bluntness > (message.Said.HasAny(Curt) ? -Sharp : 0))
        {
            return ReplyTone.Blunt;
        }

        return opinion.Kindness > 0 || message.Said.HasAny(Kind) ? ReplyTone.Kind : ReplyTone.Neutral;
    }
}
