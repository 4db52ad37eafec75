using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.Scheduling;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>An episode in the making: what has been drawn so far, so that no name, topic or day is drawn twice.</summary>
public sealed class ScenarioDraft
{
    private static readonly int[] UsualLengths = [30, 45, 60];

    private readonly HashSet<string> _usedNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedValues = new(StringComparer.Ordinal);

    /// <summary>Begins an episode: its user, its moment and its habits are drawn.</summary>
    public ScenarioDraft(SplitData data, EpisodeRandom random, string difficulty)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(random);
        (Data, Random, IsEasy) = (data, random, difficulty == "easy");
        var people = data.People;
        Zone = DateTimeZoneProviders.Tzdb[random.Pick(people.Zones)];

        // Mondays to Fridays of 2026 and 2027, in the working morning: a day like any other.
        var day = new LocalDate(2026, 1, 5).PlusWeeks(random.Next(103)).PlusDays(random.Next(5));
        Now = (day + new LocalTime(8 + random.Next(3), 5 * random.Next(12))).InZoneLeniently(Zone).ToInstant();
        Today = day;
        Times = new TimePhraser(data.Times, random, day);
        User = DrawPerson("user");
        Profile = new UserProfile
        {
            Name = User.Name,
            Email = User.Email,
            Timezone = Zone.Id,
            Role = random.Pick(people.Roles),
            CommunicationStyle = random.Pick(people.Styles),
            WorkingHours = new WorkingHours(new LocalTime(9, 0), new LocalTime(17, 30)),
        };
        MeetingMinutes = random.Pick(UsualLengths);
        foreach (var usual in random.Shuffle(data.Commitments).Take(3))
        {
            Commitments.Add(new Commitment
            {
                Title = usual.Title,
                Personal = usual.Personal,
                Recurrence = usual.Rule,
                Start = ValueSpelling.Clock.Parse(usual.Start).Value,
                End = ValueSpelling.Clock.Parse(usual.End).Value,
            });
        }
    }

    /// <summary>The split's wording.</summary>
    public SplitData Data { get; }

    /// <summary>The episode's chance.</summary>
    public EpisodeRandom Random { get; }

    /// <summary>Whether everything needed has to stand in the text or the observation.</summary>
    public bool IsEasy { get; }

    /// <summary>The user's zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The moment of the episode.</summary>
    public Instant Now { get; }

    /// <summary>The user's date.</summary>
    public LocalDate Today { get; }

    /// <summary>Times in the split's words.</summary>
    public TimePhraser Times { get; }

    /// <summary>The user.</summary>
    public Person User { get; }

    /// <summary>The user's profile.</summary>
    public UserProfile Profile { get; }

    /// <summary>How long the user's meetings last when nobody says.</summary>
    public int MeetingMinutes { get; }

    /// <summary>Days on which a meeting has been placed; a day takes one, so that their order changes nothing.</summary>
    public HashSet<LocalDate> TakenDays { get; } = [];

    /// <summary>The people the user knows.</summary>
    public List<Contact> Contacts { get; } = [];

    /// <summary>The fixed parts of the user's days.</summary>
    public List<Commitment> Commitments { get; } = [];

    /// <summary>What else stands in the calendar.</summary>
    public List<CalendarEntry> Calendar { get; } = [];

    /// <summary>The mails in the inbox.</summary>
    public List<MailMessage> Inbox { get; } = [];

    /// <summary>What is written down.</summary>
    public List<Note> Notes { get; } = [];

    /// <summary>Draws somebody new and puts them among the contacts.</summary>
    public Person AddContact(string relation)
    {
        var person = DrawPerson(relation);
        Contacts.Add(new Contact { Name = person.Name, Email = person.Email, Relation = relation });
        return person;
    }

    /// <summary>Puts a mail into the inbox.</summary>
    /// <returns>Its id, which tells nothing of its order.</returns>
    public string AddMail(Person from, string subject, string body)
    {
        ArgumentNullException.ThrowIfNull(from);
        var number = string.Empty;
        do
        {
            number = ValueSpelling.Of(100 + Random.Next(900));
        }
        while (Inbox.Exists(mail => mail.EmailId == "mail_" + number));

        Inbox.Add(new MailMessage
        {
            EmailId = "mail_" + number,
            ThreadId = "thread_" + number,
            FromName = from.Name,
            FromAddress = from.Email,
            Subject = subject,
            Body = body,
            ReceivedAt = Now - Duration.FromMinutes(30 + Random.Next(2000)),
        });
        return "mail_" + number;
    }

    /// <summary>Draws a value of a list that no other to-do of the episode has.</summary>
    public string DrawValue(string list)
    {
        var values = Data.Lists[list];
        var value = Random.Pick(values);
        for (var tries = 0; tries < 100 && !_usedValues.Add(value); tries++)
        {
            value = Random.Pick(values);
        }

        return value;
    }

    /// <summary>What takes the user's time on a day.</summary>
    public IReadOnlyList<Interval> BusyOn(LocalDate day) =>
    [
        .. Commitments.Where(commitment => commitment.IsOn(day)).Select(commitment => commitment.On(day, Zone)),
        .. Calendar.Select(entry => entry.Time),
    ];

    /// <summary>Whether a meeting can take place: its moment exists once on that day's clocks, and nothing is in its way.</summary>
    public bool IsFree(LocalDateTime moment, int minutes)
    {
        if (Zone.MapLocal(moment).Count != 1)
        {
            return false;
        }

        var start = moment.InZoneStrictly(Zone).ToInstant();
        var slot = new Interval(start, start + Duration.FromMinutes(minutes));
        return FreeSlots.First(slot, BusyOn(moment.Date), slot.Duration) == start;
    }

    private Person DrawPerson(string relation)
    {
        while (true)
        {
            var first = Random.Pick(Data.People.First);
            var last = Random.Pick(Data.People.Last);
            if (_usedNames.Add(first) && _usedNames.Add(last))
            {
                return new Person(first, last, AddressOf(first, last, Random.Pick(Data.People.Domains)), relation);
            }
        }
    }

    private static string AddressOf(string first, string last, string domain)
    {
        var local = string.Join('.', new[] { first, last }.Select(AsciiName.Of));
        return $"{local}@{domain}";
    }
}
