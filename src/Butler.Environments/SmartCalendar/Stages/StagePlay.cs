using Butler.Environments.Calls;
using Butler.Environments.SmartCalendar.Notes;
using Butler.Environments.SmartCalendar.Rubric;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Episodes.Scoring;

namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>
/// Keeps the order of the stages, counts their tries, and pays. A stage passes or is tried again; understanding and evaluating go on
/// unpaid after three failures, proposing and confirming end the episode. A call out of turn is charged and is no try.
/// </summary>
/// <param name="truth">What is right.</param>
/// <param name="scorecard">Who is paid.</param>
public sealed class StagePlay(ProblemTruth truth, LeafScorecard scorecard)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly NoteJudge _notes = new(truth.Scenario);
    private int _failures;
    private double _proposalFactor;

    /// <summary>The stage that is due; null when the episode is over.</summary>
    public Stage? Due { get; private set; } = Stage.UnderstandRequest;

    /// <summary>What was proposed and found valid; null before.</summary>
    public MeetingSlot? Selected { get; private set; }

    /// <summary>Whether a valid slot, or rightly none, is confirmed.</summary>
    public bool IsSolved { get; private set; }

    /// <summary>Takes a call.</summary>
    public StageAnswer Take(SmartCalendarAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var due = Due ?? throw new InvalidOperationException("The episode is over.");
        switch (action)
        {
            case SmartCalendarAction.Malformed malformed:
                return StageAnswer.Refused(malformed.Refusal);
            case SmartCalendarAction.Look:
                return new StageAnswer(StageAnswer.Looked, Feedback.Looked(due), IsOk: true);
        }

        if (action.Tool != due.ToWire())
        {
            scorecard.Charge((int)due, SmartCalendarRubric.OutOfTurn);
            return StageAnswer.Refused(new Refusal("out_of_order", Feedback.OutOfOrder(due), [due.ToWire()]));
        }

        if (!_said.Add(action.Spelling))
        {
            scorecard.Charge((int)due, SmartCalendarRubric.OutOfTurn);
            return StageAnswer.Refused(new Refusal("repeated", Feedback.Repeated));
        }

        return Try(action, due);
    }

    private StageAnswer Try(SmartCalendarAction action, Stage due)
    {
        var factor = SmartCalendarRubric.TryFactors[_failures];
        switch (action)
        {
            case SmartCalendarAction.Understand understood:
                return Weigh(due, factor, new StageResult { Facts = (understood.Facts.CountRight(truth.Scenario.Facts), ReadFacts.Count) });
            case SmartCalendarAction.Evaluate evaluated:
                return Weigh(due, factor, new StageResult { Candidates = truth.Compare(evaluated.Candidates) });
            case SmartCalendarAction.Propose proposed:
                var quality = truth.QualityOf(proposed.Slot);
                if (quality == ProposalQuality.Invalid)
                {
                    return Fail(due);
                }

                (Selected, _proposalFactor) = (proposed.Slot, factor);
                return Pass(due, factor, new StageResult { Proposal = quality });
            case SmartCalendarAction.Confirm confirmed:
                if (!confirmed.IsConfirmed || (confirmed.Slot ?? Selected) != Selected)
                {
                    return Fail(due);
                }

                IsSolved = true;
                return Pass(due, factor * _proposalFactor, new StageResult { Confirmation = _notes.Judge(confirmed.Note, Selected!.Value) });
            default:
                throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action.");
        }
    }

    // Understanding and evaluating pass at half marks.
    private StageAnswer Weigh(Stage due, double factor, StageResult result) =>
        SmartCalendarRubric.Components.Score(result)[(int)due] >= SmartCalendarRubric.PassMark ? Pass(due, factor, result) : Fail(due);

    private StageAnswer Pass(Stage due, double factor, StageResult result)
    {
        scorecard.Pay((int)due, factor * SmartCalendarRubric.Components.Score(result)[(int)due]);
        GoOn(due);
        return new StageAnswer(StageAnswer.Accepted, Feedback.Accepted(due), IsOk: true);
    }

    private StageAnswer Fail(Stage due)
    {
        _failures++;
        if (_failures < SmartCalendarRubric.TryFactors.Count)
        {
            return new StageAnswer(StageAnswer.NotAccepted, Feedback.NotAccepted(due), IsOk: false);
        }

        if (due is Stage.ProposeSlot or Stage.ConfirmSchedule)
        {
            Due = null;
            return new StageAnswer(StageAnswer.NotAccepted, Feedback.Ended(due), IsOk: false);
        }

        GoOn(due);
        return new StageAnswer(StageAnswer.NotAccepted, Feedback.GoneOn(due), IsOk: false);
    }

    private void GoOn(Stage due) => (Due, _failures) = (due == Stage.ConfirmSchedule ? null : due + 1, 0);
}
