using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Scenarios.Kinds;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>Makes episodes from seeds. The same seed, split and difficulty is the same episode, to the byte.</summary>
public static class ScenarioGenerator
{
    private const int Bystanders = 2;
    private const int OtherMails = 3;
    private const double LateArrival = 0.5;
    private const double Outage = 0.35;

    private static readonly string[] Relations = ["colleague", "client", "friend", "relative"];
    private static readonly string[] Services = ["calendar", "mailbox", "knowledge_base", "reminders"];

    private static readonly IReadOnlyList<ITodoMaker> PlainMakers =
    [
        new MeetingMaker(), new RecurringMeetingMaker(), new ReplyMaker(), new SendMaker(), new ReminderMaker(), new FactMaker(),
        new QuestionMaker(), new NonActionableMaker(),
    ];

    private static readonly IReadOnlyList<ITodoMaker> Makers = [.. PlainMakers, new MeetingNotesMaker(PlainMakers)];

    /// <summary>Makes an episode.</summary>
    public static Scenario Generate(long seed, string split, string difficulty)
    {
        var random = new EpisodeRandom(seed).Fork($"butler-v1/{split}/{difficulty}");
        var data = SplitData.Of(split);
        var draft = new ScenarioDraft(data, random, difficulty);
        var count = difficulty switch
        {
            "easy" => 1 + random.Next(3),
            "medium" => 2 + random.Next(4),
            _ => 3 + random.Next(3),
        };
        var made = TemplateDraw.Draw(data, random, difficulty, count)
            .Select(template => Makers.First(maker => maker.Kind == template.PlainKind).Make(template, draft, Wording.For(template, draft)))
            .ToArray();
        for (var bystander = 0; bystander < Bystanders; bystander++)
        {
            draft.AddContact(random.Pick(Relations));
        }

        AddOtherMails(draft);

        var scenario = Assemble(draft, Discretion.Keep(random.Shuffle(made)));
        return difficulty == "hard" ? Harden(scenario, random) : scenario;
    }

    // Mails that nobody asks to answer: the right one has to be found.
    private static void AddOtherMails(ScenarioDraft draft)
    {
        var templates = draft.Data.Templates.Where(template => template.PlainKind == TodoKind.Reply).ToArray();
        for (var mail = 1 + draft.Random.Next(OtherMails); mail > 0; mail--)
        {
            var template = draft.Random.Pick(templates);
            var wording = Wording.For(template, draft);
            draft.AddMail(wording.NeedPerson(), wording.Sentence(template.Subject[0]), wording.Fill(template.Body ?? string.Empty));
        }
    }

    // One of the user's own to-dos comes while others are worked on, and a service may be down for a while.
    private static Scenario Harden(Scenario scenario, EpisodeRandom random)
    {
        var outage = random.Chance(Outage) ? new ServiceOutage(random.Pick(Services), 1 + random.Next(3)) : null;
        var late = scenario.Todos.LastOrDefault(todo => scenario.Truths[todo.TodoId].Tier == Tier.Personal);
        var arrives = random.Chance(LateArrival) && scenario.Todos.Count > 1;
        var after = 2 + random.Next(4);
        return late is null || !arrives
            ? scenario with { Outage = outage }
            : scenario with
            {
                Outage = outage,
                Todos = [.. scenario.Todos.Where(todo => todo != late)],
                Arrivals = [new Arrival(after, late with { ReceivedAt = scenario.Now })],
            };
    }

    private static Scenario Assemble(ScenarioDraft draft, IReadOnlyList<MadeTodo> made)
    {
        var todos = new List<Todo>();
        var truths = new Dictionary<string, Truth>(StringComparer.Ordinal);
        var followUps = new Dictionary<string, IReadOnlyList<Todo>>(StringComparer.Ordinal);
        var age = Duration.FromMinutes(made.Count * 12);
        foreach (var todo in made)
        {
            todos.Add(Number(todo, draft.Now - age, truths));
            age -= Duration.FromMinutes(5 + draft.Random.Next(7));
        }

        for (var notes = 0; notes < made.Count; notes++)
        {
            if (made[notes].FollowUps.Count > 0)
            {
                followUps.Add(todos[notes].TodoId, [.. made[notes].FollowUps.Select(todo => Number(todo, draft.Now, truths) with { Source = "meeting_notes" })]);
            }
        }

        return new Scenario
        {
            Now = draft.Now,
            Knowledge = new PersonalKnowledge
            {
                Profile = draft.Profile,
                Contacts = [.. draft.Contacts.OrderBy(contact => contact.Name, StringComparer.Ordinal)],
                Commitments = draft.Commitments,
                Preferences = new Preferences
                {
                    MeetingMinutes = draft.MeetingMinutes,
                    Statements = [$"Meetings last {ValueSpelling.Of(draft.MeetingMinutes)} minutes unless the request says otherwise."],
                },
                Notes = draft.Notes,
            },
            Calendar = draft.Calendar,
            Inbox = draft.Inbox,
            Todos = todos,
            FollowUps = followUps,
            Truths = truths,
        };
    }

    private static Todo Number(MadeTodo made, Instant receivedAt, Dictionary<string, Truth> truths)
    {
        var id = "todo_" + ValueSpelling.Of(truths.Count + 1);
        truths.Add(id, made.Truth);
        return new Todo { TodoId = id, Text = made.Text, ReceivedAt = receivedAt };
    }
}
