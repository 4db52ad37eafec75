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
    private const double BothTiers = 0.85;
    private const int Bystanders = 2;

    private static readonly string[] Relations = ["colleague", "client", "friend", "relative"];

    private static readonly IReadOnlyList<ITodoMaker> Makers =
    [
        new MeetingMaker(), new ReplyMaker(), new SendMaker(), new ReminderMaker(), new FactMaker(), new QuestionMaker(), new NonActionableMaker(),
    ];

    // Out of 100. No single tool is right for more than 22 of 100 to-dos, and routing alone settles fewer than 24.
    private static readonly IReadOnlyList<(TodoKind Kind, int Share)> Mix =
    [
        (TodoKind.Meeting, 18), (TodoKind.Reply, 15), (TodoKind.Send, 14), (TodoKind.Reminder, 17), (TodoKind.Fact, 15),
        (TodoKind.Question, 9), (TodoKind.NonActionable, 12),
    ];

    /// <summary>Makes an episode.</summary>
    public static Scenario Generate(long seed, string split, string difficulty)
    {
        var random = new EpisodeRandom(seed).Fork($"butler-v1/{split}/{difficulty}");
        var data = SplitData.Of(split);
        var draft = new ScenarioDraft(data, random, difficulty);
        var count = difficulty == "easy" ? 1 + random.Next(3) : 2 + random.Next(4);
        var made = DrawTemplates(data, draft, count)
            .Select(template => Makers.First(maker => maker.Kind == template.Kind).Make(template, draft))
            .ToArray();
        for (var bystander = 0; bystander < Bystanders; bystander++)
        {
            draft.AddContact(random.Pick(Relations));
        }

        return Assemble(draft, random.Shuffle(made));
    }

    private static List<Template> DrawTemplates(SplitData data, ScenarioDraft draft, int count)
    {
        var random = draft.Random;
        var kinds = Enumerable.Range(0, count).Select(_ => DrawKind(random)).ToArray();
        var actionable = kinds.Count(kind => kind != TodoKind.NonActionable);
        var both = actionable >= 2 && random.Chance(BothTiers);
        var drawn = new List<Template>();
        foreach (var kind in kinds)
        {
            // The first two that are ours settle that both tiers are there; the others fall as they fall.
            var ours = drawn.Count(template => template.Kind != TodoKind.NonActionable);
            var tier = kind == TodoKind.NonActionable ? "unclassified"
                : both && ours < 2 ? (ours == 0 ? "personal" : "professional")
                : random.Chance(0.5) ? "personal" : "professional";
            var fitting = data.Templates.Where(template => template.Kind == kind && template.Tier == tier
                && (!draft.IsEasy || template.IsSelfContained) && !drawn.Contains(template)).ToArray();
            drawn.Add(random.Pick(fitting));
        }

        return drawn;
    }

    private static TodoKind DrawKind(EpisodeRandom random)
    {
        var ticket = random.Next(100);
        foreach (var (kind, share) in Mix)
        {
            ticket -= share;
            if (ticket < 0)
            {
                return kind;
            }
        }

        throw new InvalidOperationException("The shares of the mix add up to 100.");
    }

    private static Scenario Assemble(ScenarioDraft draft, IReadOnlyList<MadeTodo> made)
    {
        var todos = new List<Todo>();
        var truths = new Dictionary<string, Truth>(StringComparer.Ordinal);
        var age = Duration.FromMinutes(made.Count * 12);
        foreach (var (text, truth) in made)
        {
            var id = "todo_" + ValueSpelling.Of(todos.Count + 1);
            todos.Add(new Todo { TodoId = id, Text = text, ReceivedAt = draft.Now - age });
            truths.Add(id, truth);
            age -= Duration.FromMinutes(5 + draft.Random.Next(7));
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
            Truths = truths,
        };
    }
}
