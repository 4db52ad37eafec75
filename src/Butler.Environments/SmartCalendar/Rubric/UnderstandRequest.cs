using Butler.Episodes.Scoring;

namespace Butler.Environments.SmartCalendar.Rubric;

/// <summary>Which share of what the request asks for was extracted right?</summary>
public sealed class UnderstandRequest : IRubricComponent<StageResult>
{
    /// <inheritdoc/>
    public string Name => "understand_request";

    /// <inheritdoc/>
    public double Score(StageResult facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Facts is { } read ? (double)read.Right / read.All : 0;
    }
}
