using System.Globalization;
using System.Text;
using Butler.Episodes;
using Butler.Episodes.Log;
using Butler.Episodes.Scoring;

namespace Butler.Mcp.Commands;

/// <summary>Prints the final scorecard of an episode, and of one that its client left early.</summary>
public sealed class ScorecardReport(TextWriter error) : IEpisodeLog
{
    private bool _played;
    private bool _ended;

    /// <inheritdoc/>
    public void Write(EpisodeLogEntry entry)
    {
        _played |= entry is EpisodeLogEntry.Stepped;
        if (entry is EpisodeLogEntry.Ended ended)
        {
            _ended = true;
            Print(ended.Truncated ? "cut off at the step cap" : "finished", ended.Scorecard);
        }
    }

    /// <summary>Prints the scorecard of an episode that was played and not brought to its end.</summary>
    public void Close(IEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (_played && !_ended)
        {
            Print("left", environment.Scorecard);
        }
    }

    private void Print(string how, ScorecardSummary scorecard)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"butler: episode {how}; score {scorecard.Score:0.###}");
        line.Append(CultureInfo.InvariantCulture, $" ({scorecard.Paid} of {scorecard.Subjects} to-dos settled");
        foreach (var part in scorecard.Parts)
        {
            line.Append(CultureInfo.InvariantCulture, $", {part.Name} {part.Points:0.###}");
        }

        line.Append(CultureInfo.InvariantCulture, $", penalty {scorecard.Penalty:0.###})");
        line.Append(scorecard.Estimated ? "; estimated truth" : string.Empty);
        error.WriteLine(line.ToString());
    }
}
