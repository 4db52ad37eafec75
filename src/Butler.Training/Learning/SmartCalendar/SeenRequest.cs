using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Reading;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Training.Policies.Calendar;
using NodaTime;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>What the rules of reading find in a request, and what they leave open. It comes from the observation alone.</summary>
internal sealed class SeenRequest
{
    private const int MostLimits = 3;
    private const int MostDeadlines = 3;

    /// <summary>Reads an observation.</summary>
    public SeenRequest(SmartCalendarObservation observation, WordDropout dropout)
    {
        Problem = new SeenProblem(observation);
        var zones = Problem.People.ToDictionary(person => person.Name, person => person.Zone);
        var sentences = RequestSentence.Cut(observation.Request, Problem.Today, [.. zones.Keys]);
        Facts = RequestReader.Read(observation.Request, sentences, zones);
        string[] everybody = [.. zones.Keys];
        Groups = Facts.Participants.Count == everybody.Length ? [everybody] : [Facts.Participants, everybody];
        Limits = [.. sentences.Select(sentence => SaidLimit.In(sentence, Problem.Days, dropout)).OfType<SaidLimit>().Take(MostLimits)];
        Deadlines = DeadlinesIn(sentences);
        Words = [.. sentences.Where(sentence => sentence.Names.Count == 0 && sentence.Times.Count == 0).SelectMany(sentence => WordHashes.Of(sentence.Text)).Distinct().Where(dropout.Shows)];
        TrustsRules = dropout.Shows(FeatureHash.Of("rules"));
    }

    /// <summary>The problem without its request.</summary>
    public SeenProblem Problem { get; }

    /// <summary>What the rules take the request to ask for.</summary>
    public RequestFacts Facts { get; }

    /// <summary>Who may be meant: those of the fullest sentence, or everybody whose time is shown.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

    /// <summary>The sentences that may say what somebody cannot.</summary>
    public IReadOnlyList<SaidLimit> Limits { get; }

    /// <summary>What the deadline may be; at least that there is none.</summary>
    public IReadOnlyList<SaidDeadline> Deadlines { get; }

    /// <summary>The words of the sentences that name nobody and no time, as features.</summary>
    public IReadOnlyList<ulong> Words { get; }

    /// <summary>Whether it is told what the rules say; not always while learning.</summary>
    public bool TrustsRules { get; }

    private SaidDeadline[] DeadlinesIn(IReadOnlyList<RequestSentence> sentences)
    {
        var said = sentences.Where(sentence => sentence.Names.Count == 0).Select(sentence => SaidTime.In(sentence, Problem.Days))
            .Where(time => time is { Clock: not null, Day: not null })
            .Select(time => (Instant?)(time.Day!.Value + time.Clock!.Value).InZoneLeniently(Facts.Zone).ToInstant()).ToArray();
        return [.. said.Append(Facts.Deadline).Append(null).Distinct().TakeLast(MostDeadlines).Select(moment => new SaidDeadline(moment, moment == Facts.Deadline, said.Contains(moment)))];
    }
}
