using NodaTime;

namespace Butler.Environments.Scheduling;

/// <summary>
/// All the time in which a meeting can be, and which of it is best: what binds is kept, then the wishes that are broken weigh
/// least, then it is earliest (where that is asked for; otherwise equals are equally good).
/// </summary>
public sealed class MeetingSolution
{
    private readonly MeetingProblem _problem;
    private readonly IReadOnlyList<TimeRange> _free;
    private readonly SoftTimes _wishes;
    private readonly long _length;
    private readonly TimeRange? _best;
    private readonly int _leastCost;

    internal MeetingSolution(MeetingProblem problem, IReadOnlyList<TimeRange> free)
    {
        (_problem, _free, _wishes) = (problem, free, new SoftTimes(problem));
        _length = problem.Length.BclCompatibleTicks;
        foreach (var start in problem.Grid is null ? Turns() : GridStarts())
        {
            var slot = new TimeRange(start, start + _length);
            var cost = _wishes.Cost(slot);
            if (_best is null || cost < _leastCost)
            {
                (_best, _leastCost) = (slot, cost);
            }

            if (_leastCost == 0)
            {
                break;
            }
        }
    }

    /// <summary>The best time, the earliest of several; null when there is none at all.</summary>
    public Interval? Best => _best?.Interval;

    /// <summary>Every slot on the problem's grid, in order.</summary>
    /// <exception cref="InvalidOperationException">The problem has no grid: there are as many slots as moments.</exception>
    public IReadOnlyList<Interval> Slots()
    {
        if (_problem.Grid is null)
        {
            throw new InvalidOperationException("Only on a grid can slots be counted.");
        }

        return [.. GridStarts().Select(start => new TimeRange(start, start + _length).Interval)];
    }

    /// <summary>The stretches in which a meeting of this length fits, in order.</summary>
    public IReadOnlyList<Interval> Stretches() => [.. _free.Select(range => range.Interval)];

    /// <summary>Whether a meeting can be at a time: it has the right length, keeps what binds, and begins on the grid.</summary>
    public bool IsValid(Interval slot)
    {
        var range = TimeRange.Of(slot);
        if (range.End - range.Start != _length || _problem.Grid?.Holds(range.Start) == false)
        {
            return false;
        }

        foreach (var free in _free)
        {
            if (free.Start <= range.Start && range.End <= free.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much the wishes weigh that a meeting at a time breaks.</summary>
    public int CostOf(Interval slot) => _wishes.Cost(TimeRange.Of(slot));

    /// <summary>Whether no other time costs less.</summary>
    public bool IsCheapest(Interval slot) => IsValid(slot) && CostOf(slot) == _leastCost;

    /// <summary>Whether no other time is better.</summary>
    public bool IsBest(Interval slot) => IsCheapest(slot) && (!_problem.PrefersEarliest || slot == Best);

    private IEnumerable<long> GridStarts()
    {
        var grid = _problem.Grid!;
        foreach (var free in _free)
        {
            for (var start = grid.NextFrom(free.Start); start + _length <= free.End; start = grid.NextFrom(start + (grid.Minutes * NodaConstants.TicksPerMinute)))
            {
                yield return start;
            }
        }
    }

    // Going on in time, a meeting gets cheaper only where free time begins or time to avoid ends.
    private IEnumerable<long> Turns()
    {
        var ends = _wishes.AreNone ? [] : _wishes.Ends.Order().ToArray();
        var next = 0;
        foreach (var free in _free)
        {
            yield return free.Start;
            for (; next < ends.Length && ends[next] + _length <= free.End; next++)
            {
                if (ends[next] > free.Start)
                {
                    yield return ends[next];
                }
            }
        }
    }
}
