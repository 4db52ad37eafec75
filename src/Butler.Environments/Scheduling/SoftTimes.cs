namespace Butler.Environments.Scheduling;

/// <summary>What a problem's wishes cost a meeting that does not heed them.</summary>
public sealed class SoftTimes
{
    private readonly List<(TimeRange[] Avoid, int Weight)> _wishes = [];

    /// <summary>Takes in the wishes of a problem.</summary>
    public SoftTimes(MeetingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        foreach (var constraint in problem.Constraints)
        {
            if (constraint.Weight is { } weight)
            {
                var clock = new CivilClock(constraint.Zone);
                _wishes.Add(([.. constraint.Avoid.Select(clock.At).Where(range => range.Start < range.End)], weight));
            }
        }
    }

    /// <summary>Whether nobody wishes anything.</summary>
    public bool AreNone => _wishes.Count == 0;

    /// <summary>The moments at which a meeting may begin to cost less: where time to avoid ends.</summary>
    public IEnumerable<long> Ends => _wishes.SelectMany(wish => wish.Avoid).Select(range => range.End);

    /// <summary>The weights of the wishes that a meeting at a time breaks, together.</summary>
    public int Cost(TimeRange time)
    {
        var cost = 0;
        foreach (var (avoid, weight) in _wishes)
        {
            foreach (var range in avoid)
            {
                if (range.Touches(time))
                {
                    cost += weight;
                    break;
                }
            }
        }

        return cost;
    }
}
