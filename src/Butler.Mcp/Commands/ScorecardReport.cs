using System.Globalization;
using System.Text;
using Butler.Episodes.Log;
using Butler.Episodes.Scoring;

namespace Butler.Mcp.Commands;

/// <summary>Prints the final scorecard of an episode, and of one that its client left early.</summary>
public sealed class ScorecardReport(TextWriter error) : IEpisodeLog
{
    /// <inheritdoc/>
    public void Write(EpisodeLogEntry entry)
    {
        if (entry is EpisodeLogEntry.Ended ended)
        {
            var how = ended.End switch
            {
                EpisodeEnd.Terminated => "finished",
                EpisodeEnd.Truncated => "cut off at the step cap",
                _ => "left",
            };
            Print(how, ended.Scorecard);
        }
    }

    private void Print(string how, ScorecardSummary scorecard)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"butler: episode {how}; score {scorecard.Score:0.###}");
        line.Append(CultureInfo.InvariantCulture, $" ({scorecard.Paid} of {scorecard.Subjects} settled");
        foreach (var part in scorecard.Parts)
        {
            line.Append(CultureInfo.InvariantCulture, $", {part.Name} {part.Points:0.###}");
        }

        line.Append(CultureInfo.InvariantCulture, $", penalty {scorecard.Penalty:0.###})");
        line.Append(scorecard.Estimated ? "; estimated truth" : string.Empty);
        error.WriteLine(line.ToString());
    }
}
