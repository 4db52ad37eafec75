using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>
/// What may be said at each stage: what the request asks for, the slots that are left when its sentences are taken one way or
/// another, one of them, and a note. Which of it is right is learned; the rules of reading and the solver fill in the calls. It goes
/// by the observation and by what it has said itself.
/// </summary>
/// <param name="wordDropout">How likely each word, and what the rules read, is left unread, 0 to 1. Above 0 only while learning.</param>
public sealed class SmartCalendarChoices(double wordDropout = 0) : IChoices
{
    private WordDropout? _dropout;
    private MeetingCourse? _course;
    private IReadOnlyList<StageOffer> _offers = [];
    private (StageOffer Offer, string Stage)? _taken;
    private string? _stage;

    /// <inheritdoc/>
    public void Begin(ResetRequest request) => (_dropout, _course, _offers, _taken, _stage) = (new WordDropout(request, wordDropout), null, [], null, null);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No episode was begun.</exception>
    public IReadOnlyList<Candidate> Look(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var observation = (SmartCalendarObservation)last.Observation;
        var course = _course ??= new MeetingCourse(new SeenRequest(observation, _dropout ?? throw new InvalidOperationException("Begin an episode first.")));
        if (_taken is { } taken && observation.ActionHistory.Count > 0)
        {
            course.Note(taken.Offer, taken.Stage, observation.ActionHistory[^1].Outcome == StageAnswer.Accepted);
            _taken = null;
        }

        _stage = observation.NextStage;
        _offers = Shuffled(observation, Offers(course));
        return [.. _offers.Select(offer => new Candidate($"{_stage}:{offer.Label}", offer.Features))];
    }

    /// <inheritdoc/>
    public EpisodeAction? Choose(int index)
    {
        _taken = (_offers[index], _stage!);
        return _offers[index].Write();
    }

    private IEnumerable<StageOffer> Offers(MeetingCourse course) => _stage switch
    {
        StageNames.UnderstandRequest => UnderstandOffers.Of(course),
        StageNames.EvaluateAvailability => EvaluateOffers.Of(course, new ReadingFeatures(course)),
        StageNames.ProposeSlot => ProposeOffers.Of(course, new ReadingFeatures(course)),
        StageNames.ConfirmSchedule => ConfirmOffers.Of(course),
        _ => [],
    };

    // The order gives nothing away: whoever has learned nothing and takes the first offer takes any.
    private static IReadOnlyList<StageOffer> Shuffled(SmartCalendarObservation observation, IEnumerable<StageOffer> offers) =>
        new EpisodeRandom((long)FeatureHash.Of(observation.Request)).Fork($"{observation.Step}").Shuffle<StageOffer>([.. offers]);
}
