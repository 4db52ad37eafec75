using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall.Events;

/// <summary>In which order the seven events of a week come. Staging is first; the standup stands in an afternoon, for its evening follows.</summary>
public sealed class WeekOrder
{
    private readonly WeekEvent[] _events;

    private WeekOrder(IEnumerable<WeekEvent> events) => _events = [.. events];

    /// <summary>All legal orders, 144, always in the same sequence.</summary>
    public static IReadOnlyList<WeekOrder> All { get; } = [.. Complete([WeekEvent.Staging])];

    /// <summary>The event of a slot, 0 to 6.</summary>
    public WeekEvent this[int slot] => _events[slot];

    /// <summary>The events in their order.</summary>
    public IReadOnlyList<WeekEvent> Events => _events;

    /// <summary>The order that chance draws.</summary>
    public static WeekOrder Draw(EpisodeRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.Pick(All);
    }

    // Slots 1, 3 and 5 are afternoons; slot 6 is Thursday morning.
    private static bool IsLegal(WeekEvent next, int slot) => next switch
    {
        WeekEvent.Standup => slot % 2 == 1,
        WeekEvent.Client or WeekEvent.Appraisal => true,
        _ => slot < 6,
    };

    private static IEnumerable<WeekOrder> Complete(WeekEvent[] begun)
    {
        const int Slots = 7;
        if (begun.Length == Slots)
        {
            return [new WeekOrder(begun)];
        }

        return Enum.GetValues<WeekEvent>().Take(Slots)
            .Where(next => !begun.Contains(next) && IsLegal(next, begun.Length))
            .SelectMany(next => Complete([.. begun, next]));
    }
}
