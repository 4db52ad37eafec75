using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>A call that may be made at a stage.</summary>
/// <param name="Label">Its kind.</param>
/// <param name="Features">Its features, as places in the weights.</param>
/// <param name="Write">Writes the call.</param>
internal sealed record StageOffer(string Label, int[] Features, Func<EpisodeAction> Write)
{
    /// <summary>What it says that the request asks for, in the first stage.</summary>
    public RequestFacts? Facts { get; init; }

    /// <summary>The places of the slots that it names, in the second and third stage; none says that there is none.</summary>
    public IReadOnlyList<int> Slots { get; init; } = [];
}
