using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Reading;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>
/// Estimates what is right for a user's own words, where nobody knows it for sure: the router's and the time reader's view,
/// with the addresses of the contacts. What they cannot tell is not judged. Every scorecard over it says that it is an estimate.
/// </summary>
public sealed class EstimatedTruths(PersonalKnowledge knowledge, IClock clock) : ITruths
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[knowledge.Profile.Timezone];

    /// <inheritdoc/>
    public bool AreEstimates => true;

    /// <inheritdoc/>
    public Truth Of(Todo todo)
    {
        ArgumentNullException.ThrowIfNull(todo);
        var reading = TodoReader.Read(todo.Text, knowledge.Contacts, clock.GetCurrentInstant().InZone(_zone).LocalDateTime);
        IReadOnlyList<string> addresses = reading.Addresses.Count > 0
            ? reading.Addresses
            : [.. (reading.Routing.Agent == AgentName.Email ? reading.Recipients : reading.People).Select(person => person.Email.ToLowerInvariant())];
        var (kind, tool) = KindOf(reading, todo.Text);
        return new Truth
        {
            Kind = kind,
            Tier = reading.Routing.Tier,
            Agent = reading.Routing.Agent,
            Tool = tool,
            Required = kind switch
            {
                TodoKind.Meeting => Meeting(reading, addresses),
                TodoKind.Send => Addressed("to", addresses),
                TodoKind.Reminder => Reminder(reading.When),
                TodoKind.Fact => [new Expectation.Says("content", [], [])],
                _ => [],
            },

            // Where nobody is named, whom the caller writes to is the caller's to know.
            Recipients = addresses,
            RecipientsKnown = addresses.Count > 0,
        };
    }

    private static (TodoKind Kind, string Tool) KindOf(TodoContent reading, string text) => reading.Routing.Agent switch
    {
        AgentName.Meeting => (TodoKind.Meeting, ToolNames.ScheduleEvent),
        AgentName.Email => DraftWords.AreIn(text) ? (TodoKind.Reply, ToolNames.DraftReply) : (TodoKind.Send, ToolNames.SendEmail),
        AgentName.Habit => (TodoKind.Reminder, ToolNames.SetReminder),
        AgentName.Knowledge => reading.IsQuestion ? (TodoKind.Question, ToolNames.RouteToAgent) : (TodoKind.Fact, ToolNames.AddToKb),
        _ => (TodoKind.NonActionable, ToolNames.RouteToAgent),
    };

    private static List<Expectation> Addressed(string parameter, IReadOnlyList<string> addresses) => addresses.Count == 0
        ? []
        : [new Expectation.Same(parameter, ValueSpelling.Of([.. addresses.Order(StringComparer.Ordinal)]))];

    private static List<Expectation> Reminder(WhenReading when)
    {
        var required = new List<Expectation>();
        if (when.Rule is not null || when.Date is not null)
        {
            required.Add(new Expectation.Same("frequency", when.Rule ?? ValueSpelling.Once));
        }

        if (when.Time is { } time)
        {
            required.Add(new Expectation.Same("time_of_day", ValueSpelling.Of(time)));
        }

        return required;
    }

    private List<Expectation> Meeting(TodoContent reading, IReadOnlyList<string> addresses)
    {
        var required = Addressed("attendee_emails", addresses);

        // A request that allows another slot has no one right start here: which one is free, the calendar tells.
        if (reading.When is { Limit: null } when && when.StartIn(_zone) is { } start)
        {
            required.Add(new Expectation.Same("start_time", ValueSpelling.Of(start)));
        }

        if ((reading.When.Minutes ?? knowledge.Preferences.MeetingMinutes) is { } minutes)
        {
            required.Add(new Expectation.Same("duration_minutes", ValueSpelling.Of(minutes)));
        }

        if (reading.When.Rule is { } rule)
        {
            required.Add(new Expectation.Same("recurrence", rule));
        }

        return required;
    }
}
