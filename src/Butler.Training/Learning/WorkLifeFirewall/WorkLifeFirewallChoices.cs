using System.Globalization;
using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Play;
using Butler.Environments.WorkLifeFirewall.Voices;
using Butler.Episodes;

namespace Butler.Training.Learning.WorkLifeFirewall;

/// <summary>
/// The responses to what waits for an answer, said in words that somebody wrote for the split. It goes by what any agent sees and
/// by what it has said itself; how the reply is read is up to the world.
/// </summary>
public sealed class WorkLifeFirewallChoices : IChoices
{
    private const int EnergyStep = 10;

    private readonly List<(WeekEvent Event, string Response)> _said = [];
    private IReadOnlyList<(WeekEvent Event, string Response)> _offers = [];
    private WrittenReplies? _replies;
    private EpisodeRandom _random = new(0);

    /// <inheritdoc/>
    public void Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _said.Clear();
        _replies = WrittenReplies.Of(request.SplitAmong(WorkLifeFirewallContract.AllSplits));
        _random = new EpisodeRandom(request.Seed).Fork("voice");
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No episode was begun.</exception>
    public IReadOnlyList<Candidate> Look(EpisodeStep last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var replies = _replies ?? throw new InvalidOperationException("Begin an episode first.");
        var week = ((WorkLifeFirewallObservation)last.Observation).Now;
        if (week.Event is not { } waiting)
        {
            _offers = [];
            return [];
        }

        var asked = EventTexts.Titled(waiting.Title);
        var situation = Situation(week);
        _offers = [.. ConsequenceTable.Default.ResponsesTo(asked).Where(response => replies.Has(asked, response.Id)).Select(response => (asked, response.Id))];
        return [.. _offers.Select(offer => new Candidate($"{WireName.Of(asked)}:{offer.Response}", FeaturesOf(offer, situation)))];
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No episode was begun.</exception>
    public EpisodeAction? Choose(int index)
    {
        var replies = _replies ?? throw new InvalidOperationException("Begin an episode first.");
        var (asked, response) = _offers[index];
        var words = _random.Fork(_said.Count.ToString(CultureInfo.InvariantCulture));
        _said.Add(_offers[index]);
        return EpisodeAction.Of(WorkLifeFirewallAction.Tool, ("message", replies.Say(asked, response, words)));
    }

    private static ulong[] Situation(WeekView week)
    {
        var day = FeatureHash.Of(week.Day);
        var energy = FeatureHash.Join(2, (ulong)(week.Energy / EnergyStep));
        return
        [
            FeatureHash.Of("any"),
            day,
            FeatureHash.Join(day, FeatureHash.Of(week.Part)),
            energy,
            FeatureHash.Join(3, (ulong)(week.Sprint / EnergyStep)),
            FeatureHash.Of("staging " + week.Staging),
            FeatureHash.Of("leave " + week.Leave),
            FeatureHash.Of("appraisal " + week.Appraisal),
            .. week.People.Select(person => FeatureHash.Of($"{person.Name} is {person.Mood}")),
        ];
    }

    private int[] FeaturesOf((WeekEvent Event, string Response) offer, ulong[] situation)
    {
        var (features, call) = (new FeatureList(), Hash(offer));
        foreach (var each in situation)
        {
            features.Add(call, each);
        }

        foreach (var said in _said)
        {
            features.Add(FeatureHash.Join(call, 5), Hash(said));
        }

        return features.ToArray();
    }

    private static ulong Hash((WeekEvent Event, string Response) offer) => FeatureHash.Join(FeatureHash.Of(offer.Response), (ulong)offer.Event + 1);
}
