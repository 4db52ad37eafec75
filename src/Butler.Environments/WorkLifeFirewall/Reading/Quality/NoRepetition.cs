using Butler.Environments.Language;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Is it new, not one of the writer's own earlier messages again?</summary>
internal sealed class NoRepetition : IQualityCheck
{
    /// <summary>Greetings and habits of speech come again.</summary>
    private const int Allowed = 25;

    private const int TooMuch = 60;

    public string Name => "no_repetition";

    public int Share(CheckedReply reply, List<TextSpan> evidence) => Taken.Share(reply, reply.FromEarlier, Allowed, TooMuch, evidence);
}
