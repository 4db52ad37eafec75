using Butler.Environments.Language;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>Checks how well a message is made.</summary>
internal static class QualityReader
{
    private const int Whole = 100;

    /// <summary>The checks in their fixed order. What the first is worth grows by what nobody expects of a response.</summary>
    private static readonly IQualityCheck[] Checks =
    [
        new DecisionPlain(), new ReasonGiven(), new NextStep(), new Acknowledgement(), new RegisterFits(), new LengthFits(),
        new NoBlame(), new NoOverApology(), new NoCopy(), new NoRepetition(),
    ];

    /// <summary>The reading of a text that commits to nothing: nothing in it is of worth to anybody.</summary>
    public static ReplyReading Unclear { get; } = new(
        ReplyReading.Unclear, ReplyTone.Neutral, 0, [.. Checks.Select(check => new QualityFeature(check.Name, EventManners.Worths[check.Name], 0, []))]);

    public static ReplyReading Read(CheckedReply reply)
    {
        var without = reply.Manners.Parts.GetValueOrDefault(reply.Response) ?? [];
        var features = new QualityFeature[Checks.Length];
        var (total, moved) = (0, 0);
        for (var i = Checks.Length - 1; i >= 0; i--)
        {
            var check = Checks[i];
            var worth = EventManners.Worths[check.Name];
            if (without.Contains(check.Name))
            {
                moved += worth;
                worth = 0;
            }

            worth += i == 0 ? moved : 0;
            var evidence = new List<TextSpan>();
            var earned = worth * check.Share(reply, evidence) / Whole;
            features[i] = new QualityFeature(check.Name, worth, earned, evidence);
            total += earned;
        }

        return new ReplyReading(reply.Response, reply.Tone, total, features);
    }
}
