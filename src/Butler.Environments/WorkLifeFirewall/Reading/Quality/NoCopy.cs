using Butler.Environments.Language;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Is it written, not given back from the prompt?</summary>
internal sealed class NoCopy : IQualityCheck
{
    /// <summary>A fixed phrase may be quoted.</summary>
    private const int Allowed = 20;

    private const int TooMuch = 45;

    public string Name => "no_copy";

    public int Share(CheckedReply reply, List<TextSpan> evidence) => Taken.Share(reply, reply.FromPrompt, Allowed, TooMuch, evidence);
}
