using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>How far an episode has come, as the one who plays it knows.</summary>
/// <param name="seen">What is seen.</param>
internal sealed class MeetingCourse(SeenRequest seen)
{
    private readonly List<RequestFacts> _saidFacts = [];
    private SlotTable? _table;
    private IReadOnlyList<ProblemReading>? _readings;

    /// <summary>What is seen.</summary>
    public SeenRequest Seen => seen;

    /// <summary>What was said that the request asks for; at first what the rules read.</summary>
    public RequestFacts Facts { get; private set; } = seen.Facts;

    /// <summary>The slots, when the request asks for that.</summary>
    public SlotTable Table => _table ??= new SlotTable(seen, Facts);

    /// <summary>The ways to take the problem.</summary>
    public IReadOnlyList<ProblemReading> Readings => _readings ??= ProblemReading.All(seen, Table, Facts.Deadline);

    /// <summary>What was named as candidates, and whether it was accepted.</summary>
    public List<(IReadOnlyList<int> Slots, bool IsAccepted)> Named { get; } = [];

    /// <summary>What was proposed and refused.</summary>
    public List<IReadOnlyList<int>> Refused { get; } = [];

    /// <summary>What was proposed last.</summary>
    public IReadOnlyList<int> Proposed { get; private set; } = [];

    /// <summary>How often a call was made that was not accepted.</summary>
    public int Failures { get; private set; }

    /// <summary>Whether some facts were given already.</summary>
    public bool HasSaid(RequestFacts facts) => _saidFacts.Contains(facts);

    /// <summary>Takes note of what came of a call.</summary>
    public void Note(StageOffer offer, string stage, bool isAccepted)
    {
        Failures = isAccepted ? 0 : Failures + 1;
        switch (stage)
        {
            case StageNames.UnderstandRequest:
                _saidFacts.Add(offer.Facts!);
                (Facts, _table, _readings) = (offer.Facts!, null, null);
                break;
            case StageNames.EvaluateAvailability:
                Named.Add((offer.Slots, isAccepted));
                break;
            case StageNames.ProposeSlot when !isAccepted:
                Refused.Add(offer.Slots);
                break;
            case StageNames.ProposeSlot:
                Proposed = offer.Slots;
                break;
        }
    }

    /// <summary>A slot as text.</summary>
    public string TextOf(int slot) => SlotText.Of(new MeetingSlot(Table.Slots[slot]), Facts.Zone);
}
