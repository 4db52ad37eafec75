using Butler.Environments.Language;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Is it as long as one writes there: short on a pager, a few lines in a chat, a paragraph or two in a mail?</summary>
internal sealed class LengthFits : IQualityCheck
{
    private const int Fits = 100;

    public string Name => "length";

    public int Share(CheckedReply reply, List<TextSpan> evidence)
    {
        var (words, lengths) = (reply.Message.Tokens.Count, reply.Manners.Lengths);
        return words < lengths[1] ? Between(words, lengths[0], lengths[1])
            : words <= lengths[2] ? Fits
            : Fits - Between(words, lengths[2], lengths[3]);
    }

    /// <summary>How far from one length to the other, in percent.</summary>
    private static int Between(int words, int from, int to) => Math.Clamp((words - from) * Fits / (to - from), 0, Fits);
}
