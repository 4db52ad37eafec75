using Butler.Environments.Language;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>What a message took from somewhere else.</summary>
internal static class Taken
{
    private const int Whole = 100;

    /// <summary>All while no more than <paramref name="allowed"/> percent of the words are taken, nothing from <paramref name="tooMuch"/> percent on.</summary>
    public static int Share(CheckedReply reply, bool[] taken, int allowed, int tooMuch, List<TextSpan> evidence)
    {
        var count = 0;
        for (var i = 0; i < taken.Length; i++)
        {
            count += taken[i] ? 1 : 0;
        }

        var percent = count * Whole / taken.Length;
        if (percent <= allowed)
        {
            return Whole;
        }

        for (var i = 0; i < taken.Length; i++)
        {
            if (taken[i] && (i == 0 || !taken[i - 1]))
            {
                var end = Array.IndexOf(taken, false, i);
                evidence.Add(reply.Message.SpanOf(i, end < 0 ? taken.Length : end));
            }
        }

        return Math.Max(0, (tooMuch - percent) * Whole / (tooMuch - allowed));
    }
}
