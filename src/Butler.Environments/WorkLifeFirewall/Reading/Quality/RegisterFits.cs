using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Is it the way to speak to a client, a manager, a peer, a pager?</summary>
internal sealed class RegisterFits : IQualityCheck
{
    private const int Fits = 100;
    private const int TooLoose = 50;

    private static readonly ConceptSet Slang = ReplyLexicon.Default.Concept("slang");
    private static readonly ConceptSet Curt = ReplyLexicon.Default.Concept("curt");

    public string Name => "register";

    public int Share(CheckedReply reply, List<TextSpan> evidence)
    {
        var blunt = reply.Tone == ReplyTone.Blunt;
        var searched = blunt ? Curt : reply.Manners.IsFormal ? Slang : ConceptSet.Empty;
        foreach (var clause in reply.Message.Clauses)
        {
            if (reply.Find(clause, searched) is { } span)
            {
                evidence.Add(span);
            }
        }

        return blunt || Shouts(reply.Message.Text) ? 0 : evidence.Count > 0 ? TooLoose : Fits;
    }

    private static bool Shouts(string text)
    {
        var (capitals, letters) = (0, 0);
        foreach (var letter in text)
        {
            capitals += char.IsAsciiLetterUpper(letter) ? 1 : 0;
            letters += char.IsAsciiLetter(letter) ? 1 : 0;
        }

        return letters > 20 && capitals * 2 > letters;
    }
}
