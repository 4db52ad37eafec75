using System.Collections.Frozen;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Hears how a message sounds to the one who gets it.</summary>
internal static class ToneReader
{
    // A refusal in fewer words than this that neither greets, nor gives a reason, nor offers anything is a door that shuts.
    private const int FewWords = 16;

    private static readonly FrozenSet<string> Hurting = new[]
    {
        "hand_over", "escalate_infra", "postpone", "decline", "refuse", "bring_manager", "over_his_head", "withdraw",
        "manager_decides", "send_priya", "written_update", "wake_rahul", "point_to_notes", "ask_extension",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ConceptSet Softens = Manners.Warm | Manners.Form | ReplyLexicon.Default.Concept("regard");

    /// <summary>The tone of a message that comes down to a response.</summary>
    public static ReplyTone Read(Message message, string response)
    {
        if (message.Said.HasAny(Manners.Curt | Manners.Blame) || message.Denied.HasAny(Manners.Curt))
        {
            return ReplyTone.Blunt;
        }

        if (message.Said.HasAny(Manners.Warm))
        {
            return ReplyTone.Kind;
        }

        return Hurting.Contains(response) && message.Tokens.Count < FewWords && !message.Said.HasAny(Softens) && !message.Said.HasAny(Manners.Time) ? ReplyTone.Blunt : ReplyTone.Neutral;
    }
}
