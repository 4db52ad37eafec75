using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.Tests.WorkLifeFirewall.Building;

/// <summary>A week that was played by ids, and what was told of it and when.</summary>
internal sealed class Story
{
    // A sound week, from which a test changes what it is about.
    private const string Usual =
        "staging:fix_together slack:shared_slot client:plan_with_date leave:ask_with_cover appraisal:block_time oncall:decline standup:written_update "
        + "fails_again:fix_together blocked:shared_slot harsher_mail:plan_with_date alert:handle again:decline refused:ask_with_cover handed_back:sort_together";

    private readonly List<(int Phase, string Sentence)> _told = [];
    private readonly Dictionary<WeekEvent, int> _asked = [];

    private Story(Week week) => Week = week;

    public Week Week { get; }

    public Standing End => Week.Standing;

    /// <summary>The order of the seven, staging first.</summary>
    public static WeekOrder Order(string events)
    {
        var wanted = events.Split(' ').Select(WireName.Parse<WeekEvent>).Prepend(WeekEvent.Staging);
        return WeekOrder.All.Single(order => order.Events.SequenceEqual(wanted));
    }

    /// <summary>Plays a week.</summary>
    /// <param name="order">The events after staging.</param>
    /// <param name="choices">What is replied where it is not the usual: <c>slack:ignore leave:wait</c>.</param>
    /// <param name="luck">How chance falls, always.</param>
    public static Story Play(string order, string choices, bool luck = true) => Play(Order(order), choices, luck);

    public static Story Play(WeekOrder order, string choices, bool luck = true)
    {
        var table = ConsequenceTable.Default;
        var replies = Replies(choices);
        var week = new Week(table, order);
        var story = new Story(week);
        week.Tell = sentence => story._told.Add((week.Standing.Phase, sentence));
        while (!week.IsOver)
        {
            if (week.Awaited is not null)
            {
                week.Fall(luck);
                continue;
            }

            var asked = week.Current!.Value;
            story._asked[asked] = week.Standing.Phase;
            week.Answer(table.Find(asked, replies[asked]), blunt: false, quality: 960);
        }

        return story;
    }

    /// <summary>The day and part of which something is told: <c>Wednesday early</c>; null when it is not.</summary>
    public string? WhenTold(string words) => _told.Exists(each => each.Sentence.Contains(words, StringComparison.Ordinal))
        ? Name(_told.Find(each => each.Sentence.Contains(words, StringComparison.Ordinal)).Phase)
        : null;

    /// <summary>When an event asked for a reply; null when it did not.</summary>
    public string? WhenAsked(WeekEvent asked) => _asked.TryGetValue(asked, out var phase) ? Name(phase) : null;

    public bool IsTold(string sentence) => _told.Exists(each => each.Sentence == sentence);

    public int PhaseOf(string sentence) => _told.Find(each => each.Sentence == sentence).Phase;

    public int PhaseOf(WeekEvent asked) => _asked[asked];

    private static Dictionary<WeekEvent, string> Replies(string choices)
    {
        var replies = new Dictionary<WeekEvent, string>();
        foreach (var choice in $"{Usual} {choices}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = choice.Split(':');
            replies[WireName.Parse<WeekEvent>(parts[0])] = parts[1];
        }

        return replies;
    }

    private static string Name(int phase) => $"{WeekClock.DayName(phase)} {WireName.Of(WeekClock.PartOf(phase))}";
}
