using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.Tests.Scheduling;

/// <summary>
/// Solves a problem the slow and obvious way: every minute is looked at on everybody's clock. It shares nothing with the solver
/// but the problem.
/// </summary>
internal sealed class MinuteGrid
{
    // Before a window begins, the clocks are watched for so long, so that an hour that comes twice is known when it comes again.
    private const int MinutesOfLead = 4 * 60;

    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly MeetingProblem _problem;
    private readonly int _length;

    public MinuteGrid(MeetingProblem problem)
    {
        (_problem, _length) = (problem, (int)problem.Length.TotalMinutes);
        Starts = [.. problem.Windows.SelectMany(StartsIn)];
    }

    /// <summary>Every minute at which the meeting can begin.</summary>
    public IReadOnlyList<Instant> Starts { get; }

    /// <summary>The first of the cheapest starts, or null.</summary>
    public Instant? Best => Starts.Count == 0 ? null : Starts.MinBy(Cost);

    private IEnumerable<Instant> StartsIn(Interval window)
    {
        var minutes = (int)window.Duration.TotalMinutes;
        var isFree = new bool[minutes];
        Array.Fill(isFree, true);
        foreach (var attendee in _problem.Attendees)
        {
            var shown = Shown(window, attendee.Zone);
            for (var minute = 0; minute < minutes; minute++)
            {
                isFree[minute] &= !attendee.Busy.Any(range => Holds(range, shown[minute]))
                    && (attendee.Open is null || attendee.Open.Any(range => Holds(range, shown[minute])));
            }
        }

        foreach (var constraint in _problem.Constraints.Where(constraint => constraint.Weight is null))
        {
            var shown = Shown(window, constraint.Zone);
            for (var minute = 0; minute < minutes; minute++)
            {
                isFree[minute] &= !constraint.Avoid.Any(range => Holds(range, shown[minute]));
            }
        }

        for (var start = 0; start + _length <= minutes; start++)
        {
            var from = window.Start + (start * Minute);
            if (Enumerable.Range(start, _length).All(minute => isFree[minute]) && !(from + _problem.Length > _problem.Deadline))
            {
                yield return from;
            }
        }
    }

    private int Cost(Instant start)
    {
        var slot = new Interval(start, start + _problem.Length);
        return _problem.Constraints.Where(constraint => constraint.Weight is not null && Shown(slot, constraint.Zone).Any(time => constraint.Avoid.Any(range => Holds(range, time))))
            .Sum(constraint => constraint.Weight!.Value);
    }

    private static bool Holds(CivilRange range, LocalDateTime time) => range.Start <= time && time < range.End;

    // The latest time that the clocks have shown by each minute: what comes a second time was there before.
    private static LocalDateTime[] Shown(Interval window, DateTimeZone zone)
    {
        var latest = LocalDateTime.MinIsoValue;
        var shown = new LocalDateTime[(int)window.Duration.TotalMinutes];
        for (var minute = -MinutesOfLead; minute < shown.Length; minute++)
        {
            var local = (window.Start + (minute * Minute)).InZone(zone).LocalDateTime;
            latest = local > latest ? local : latest;
            if (minute >= 0)
            {
                shown[minute] = latest;
            }
        }

        return shown;
    }
}
