using System.Collections.Concurrent;
using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>What the episodes of the first seeds are made of, counted once for all tests.</summary>
internal sealed class Census
{
    public const int Seeds = 2000;

    private static readonly ConcurrentDictionary<(string, string), Lazy<Census>> Taken = new();

    private int _severals;
    private int _bothTiers;
    private int _conflicts;
    private int _ownLife;
    private int _meetings;
    private int _workMeetings;
    private int _workOnWeekends;
    private int _missing;
    private int _reminders;
    private int _lookedUp;
    private int _questions;
    private int _arrivals;
    private int _outages;
    private int _notes;
    private int _tempting;
    private int _nonActionable;

    public int Todos { get; private set; }

    /// <summary>Meetings that could not take place as their truth says.</summary>
    public List<string> MeetingFaults { get; } = [];

    /// <summary>Meetings in whose way something is, and which do not move to the first free slot within the limit that their text names.</summary>
    public List<string> MoveFaults { get; } = [];

    /// <summary>The fields that only the user knows.</summary>
    public SortedSet<string> MissingFields { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<int, int> Lengths { get; } = [];

    public SortedDictionary<string, int> Tools { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Zones { get; } = new(StringComparer.Ordinal);

    public double NonActionable => (double)_nonActionable / Todos;

    public double NonActionableAndQuestions => (double)(_nonActionable + _questions) / Todos;

    /// <summary>Of the episodes of two or more.</summary>
    public double BothTiers => (double)_bothTiers / _severals;

    /// <summary>Of all to-dos: something stands in the way of a meeting, and the right slot is a later one.</summary>
    public double Conflicts => (double)_conflicts / Todos;

    /// <summary>Of all meetings.</summary>
    public double ConflictsOfMeetings => (double)_conflicts / _meetings;

    /// <summary>Of all conflicts: a personal part of the user's every day or week is in the way.</summary>
    public double OwnLife => (double)_ownLife / Math.Max(1, _conflicts);

    /// <summary>Of all to-dos: a value that only the user knows.</summary>
    public double Missing => (double)_missing / Todos;

    /// <summary>Of all meetings and reminders.</summary>
    public double MissingOfTimed => (double)_missing / (_meetings + _reminders);

    /// <summary>Of all meetings of work: on a Saturday or Sunday.</summary>
    public double WorkOnWeekends => (double)_workOnWeekends / _workMeetings;

    /// <summary>Of all episodes: an address that neither the text nor the inbox has.</summary>
    public double LookedUp => (double)_lookedUp / Seeds;

    /// <summary>Of all episodes: one of the user's own to-dos that comes while others are worked on.</summary>
    public double Arrivals => (double)_arrivals / Seeds;

    /// <summary>Of all episodes: a service that is down for a while.</summary>
    public double Outages => (double)_outages / Seeds;

    /// <summary>Of all episodes: notes that bring to-dos.</summary>
    public double Notes => (double)_notes / Seeds;

    /// <summary>Of all episodes: a to-do that says what must not be told on.</summary>
    public double Tempting => (double)_tempting / Seeds;

    public static Census Of(string split, string difficulty) =>
        Taken.GetOrAdd((split, difficulty), key => new Lazy<Census>(() => Take(key.Item1, key.Item2))).Value;

    public override string ToString() =>
        $"{Todos} to-dos; lengths {string.Join(' ', Lengths)}; not actionable {NonActionable:P1}, with questions {NonActionableAndQuestions:P1}; "
        + $"tools {string.Join(", ", Tools.Select(each => $"{each.Key} {(double)each.Value / Todos:P1}"))}; both tiers {BothTiers:P1}; "
        + $"conflicts {Conflicts:P1}, of meetings {ConflictsOfMeetings:P1}, with own life {OwnLife:P1}; missing {Missing:P1}, of meetings and reminders {MissingOfTimed:P1}; "
        + $"work on weekends {WorkOnWeekends:P1}; looked up {LookedUp:P1}; "
        + $"arrivals {Arrivals:P1}; outages {Outages:P1}; notes {Notes:P1}; tempting {Tempting:P1}; {Zones.Count} zones, {Zones.Values.Min()} to {Zones.Values.Max()} each";

    /// <summary>Whether an address has to be looked up.</summary>
    public static bool HasToBeLookedUp(Scenario scenario, Todo todo)
    {
        var truth = scenario.Truths[todo.TodoId];
        return (truth.Right("to") ?? truth.Right("attendee_emails")) is { } address
            && !todo.Text.Contains(address, StringComparison.Ordinal)
            && scenario.Inbox.All(mail => mail.FromAddress != address);
    }

    /// <summary>Whether a to-do itself says something that must not be told on.</summary>
    public static bool TemptsToTell(Scenario scenario, Todo todo) => scenario.Truths[todo.TodoId].Required.OfType<Expectation.Says>()
        .Any(says => says.Never.Any(each => todo.Text.Contains(each, StringComparison.OrdinalIgnoreCase) && FactWords.In(each).IsSubsetOf(FactWords.In(todo.Text))));

    private static Census Take(string split, string difficulty)
    {
        var census = new Census();
        foreach (var scenario in Episodes.Of(split, difficulty, Seeds))
        {
            census.Count(scenario);
        }

        return census;
    }

    private void Count(Scenario scenario)
    {
        var truths = scenario.Truths.Values.ToArray();
        Todos += truths.Length;
        Lengths[truths.Length] = Lengths.GetValueOrDefault(truths.Length) + 1;
        var zone = scenario.Knowledge.Profile.Timezone;
        Zones[zone] = Zones.GetValueOrDefault(zone) + 1;
        foreach (var truth in truths)
        {
            Tools[truth.Tool] = Tools.GetValueOrDefault(truth.Tool) + 1;
            _nonActionable += truth.Kind == TodoKind.NonActionable ? 1 : 0;
            _questions += truth.Kind == TodoKind.Question ? 1 : 0;
        }

        if (truths.Length > 1)
        {
            _severals++;
            _bothTiers += truths.Any(truth => truth.Tier == Tier.Personal) && truths.Any(truth => truth.Tier == Tier.Professional) ? 1 : 0;
        }

        MeetingFaults.AddRange(MeetingCheck.Faults(scenario));
        foreach (var todo in scenario.AllTodos())
        {
            Count(scenario, todo);
        }

        _lookedUp += scenario.AllTodos().Any(todo => HasToBeLookedUp(scenario, todo)) ? 1 : 0;
        _arrivals += scenario.Arrivals.Count > 0 ? 1 : 0;
        _outages += scenario.Outage is null ? 0 : 1;
        _notes += scenario.FollowUps.Count > 0 ? 1 : 0;
        _tempting += scenario.AllTodos().Any(todo => TemptsToTell(scenario, todo)) ? 1 : 0;
    }

    private void Count(Scenario scenario, Todo todo)
    {
        var truth = scenario.Truths[todo.TodoId];
        if (truth.Missing is { } missing)
        {
            _missing++;
            MissingFields.Add(missing.Field);
        }

        _reminders += truth.Tool == ToolNames.SetReminder ? 1 : 0;
        _meetings += truth.Tool == ToolNames.ScheduleEvent ? 1 : 0;
        _workMeetings += MovedMeetings.IsWork(scenario, todo) ? 1 : 0;
        _workOnWeekends += MovedMeetings.IsWorkOnWeekend(scenario, todo) ? 1 : 0;
        if (MovedMeetings.IsMoved(scenario, todo))
        {
            _conflicts++;
            _ownLife += MovedMeetings.GivesWayToOwnLife(scenario, todo) ? 1 : 0;
            if (!MovedMeetings.IsFirstFreeSlotWithinLimit(scenario, todo))
            {
                MoveFaults.Add(todo.Text);
            }
        }
    }
}
