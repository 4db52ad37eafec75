using Butler.Environments.PersonalTasks.Simulation;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>Lays the desk of a generated episode: everything simulated, every truth known.</summary>
public sealed class ScenarioDesks : IDesks
{
    private static readonly RecentScenarios<Scenario> Recent = new(ScenarioGenerator.Generate);

    /// <inheritdoc/>
    public Desk Open(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Lay(Recent.Of(request.Seed, SplitOf(request), DifficultyOf(request)));
    }

    /// <summary>Lays the desk of a scenario.</summary>
    public static Desk Lay(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var zone = DateTimeZoneProviders.Tzdb[scenario.Knowledge.Profile.Timezone];
        var missing = scenario.Truths.Where(each => each.Value.Missing is not null).ToDictionary(each => each.Key, each => each.Value.Missing!);
        var outage = new SimulatedOutage(scenario.Outage);
        return new Desk
        {
            Clock = new StoppedClock(scenario.Now),
            Calendar = new SimulatedCalendar(scenario.Knowledge.Commitments, zone, scenario.Calendar, outage),
            Mailbox = new SimulatedMailbox(scenario.Inbox, outage),
            KnowledgeBase = new InMemoryKnowledgeBase(scenario.Knowledge, outage),
            Reminders = new SimulatedReminders(outage),
            User = new SimulatedUser(missing),
            Truths = new KnownTruths(scenario.Truths),
            Todos = scenario.Todos,
            Arrivals = scenario.Arrivals,
            FollowUps = new KnownFollowUps(scenario.FollowUps),
            StepBegins = outage.StepBegins,
        };
    }

    /// <summary>The split a request means.</summary>
    /// <exception cref="InvalidResetException">There is no such split.</exception>
    public static string SplitOf(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.SplitAmong(PersonalTasksContract.AllSplits);
    }

    /// <summary>The difficulty a request means.</summary>
    /// <exception cref="InvalidResetException">There is no such difficulty.</exception>
    public static string DifficultyOf(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.DifficultyAmong(PersonalTasksContract.AllDifficulties);
    }
}
