using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.PersonalTasks.Simulation;
using Butler.Environments.Scheduling;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.Tests.PersonalTasks.Building;

/// <summary>Lays a hand-made desk: who sits at it, what lies on it, and which services answer.</summary>
internal sealed class Desks : IDesks
{
    private readonly List<Job> _jobs = [];
    private readonly List<(int AfterStep, Job Job)> _arrivals = [];
    private readonly List<Commitment> _commitments = [];
    private readonly List<CalendarEntry> _entries = [];
    private readonly List<Note> _notes = [new("office", "The wifi code of the office is maple-seven.")];
    private Func<Desk, Desk> _change = desk => desk;
    private string _timezone = "Europe/Berlin";
    private Instant _now = Now;

    /// <summary>Tuesday 5 May 2026, 09:00 in Berlin.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2026, 5, 5, 7, 0);

    public static DateTimeZone Berlin { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>The desk of the running episode.</summary>
    public Desk Open { get; private set; } = null!;

    public SimulatedMailbox Mailbox => (SimulatedMailbox)Open.Mailbox;

    public SimulatedCalendar Calendar => (SimulatedCalendar)Open.Calendar;

    public InMemoryKnowledgeBase KnowledgeBase => (InMemoryKnowledgeBase)Open.KnowledgeBase;

    public static Desks With(params IEnumerable<Job> jobs)
    {
        var desks = new Desks();
        desks._jobs.AddRange(jobs);
        return desks;
    }

    public Desks Arriving(int afterStep, Job job)
    {
        _arrivals.Add((afterStep, job));
        return this;
    }

    /// <summary>Something that stands in the calendar on 5 May, by Berlin's clock.</summary>
    public Desks Busy(string title, int fromHour, int fromMinute, int toHour, int toMinute)
    {
        var day = new LocalDate(2026, 5, 5);
        return Busy(title, day + new LocalTime(fromHour, fromMinute), day + new LocalTime(toHour, toMinute));
    }

    public Desks Busy(string title, LocalDateTime from, LocalDateTime to)
    {
        _entries.Add(new CalendarEntry(title, new Interval(from.InZoneStrictly(Berlin).ToInstant(), to.InZoneStrictly(Berlin).ToInstant()), Personal: true));
        return this;
    }

    public Desks Committed(Commitment commitment)
    {
        _commitments.Add(commitment);
        return this;
    }

    public Desks In(string timezone, Instant now)
    {
        (_timezone, _now) = (timezone, now);
        return this;
    }

    public Desks Changed(Func<Desk, Desk> change)
    {
        var before = _change;
        _change = desk => change(before(desk));
        return this;
    }

    public PersonalKnowledge Knowledge() => new()
    {
        Profile = new UserProfile
        {
            Name = "Mira Falk",
            Email = "mira.falk@forge.example",
            Timezone = _timezone,
            Role = "engineer",
            CommunicationStyle = "short and friendly",
            WorkingHours = new WorkingHours(new LocalTime(9, 0), new LocalTime(17, 30)),
        },
        Contacts =
        [
            new Contact { Name = "Ines Duarte", Email = "ines.duarte@forge.example", Relation = "colleague" },
            new Contact { Name = "Tomas Lindgren", Email = "tomas.lindgren@forge.example", Relation = "auditor" },
            new Contact { Name = "Noor Falk", Email = "noor.falk@home.example", Relation = "sister" },
        ],
        Commitments = _commitments,
        Notes = _notes,
    };

    public Scenario Scenario() => new()
    {
        Now = _now,
        Knowledge = Knowledge(),
        Calendar = _entries,
        Inbox = [Mail("mail_1", "thread_1", "Tomas Lindgren", "Audit date"), Mail("mail_2", "thread_2", "Ines Duarte", "Re: Lunch")],
        Todos = [.. _jobs.Select(job => job.Todo())],
        Arrivals = [.. _arrivals.Select(each => new Arrival(each.AfterStep, each.Job.Todo()))],
        Truths = _jobs.Concat(_arrivals.Select(each => each.Job)).ToDictionary(job => job.Id, job => job.Truth),
    };

    Desk IDesks.Open(ResetRequest request) => Open = _change(ScenarioDesks.Lay(Scenario()));

    public async Task<Game> BeginAsync(ResetRequest? request = null)
    {
        var environment = PersonalTasksContract.Instance.CreateEnvironment(this);
        return new Game(environment, await environment.ResetAsync(request ?? new ResetRequest(), default));
    }

    private static MailMessage Mail(string id, string thread, string from, string subject) => new()
    {
        EmailId = id,
        ThreadId = thread,
        FromName = from,
        FromAddress = from.ToLowerInvariant().Replace(' ', '.') + "@forge.example",
        Subject = subject,
        Body = "Hello Mira, which day suits you?",
        ReceivedAt = Now - Duration.FromHours(int.Parse(id[^1..], System.Globalization.CultureInfo.InvariantCulture)),
    };
}
