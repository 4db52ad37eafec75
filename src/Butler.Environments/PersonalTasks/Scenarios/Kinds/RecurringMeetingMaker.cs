using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A weekly meeting with somebody, on a weekday and at a time that stay free.</summary>
public sealed class RecurringMeetingMaker : ITodoMaker
{
    private const int WeeksKeptFree = 5;

    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.RecurringMeeting;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        var minutes = template.Has("{length}") ? draft.Times.Minutes() : draft.MeetingMinutes;
        var first = DrawFree(draft, minutes);
        var person = wording.NeedPerson();
        wording.Set("length", template.Has("{length}") ? draft.Times.Length(minutes) : string.Empty);
        wording.Set("weekly", draft.Times.Weekly(first.DayOfWeek, first.TimeOfDay));
        return new MadeTodo(wording.Sentence(template.Text), new Truth
        {
            Kind = TodoKind.RecurringMeeting,
            Tier = template.Weight,
            Agent = AgentName.Meeting,
            Tool = ToolNames.ScheduleEvent,
            Required =
            [
                Expectation.Says.Line("title", wording.Fill(template.Title)),
                new Expectation.Same("start_time", ValueSpelling.Of(first.InZoneStrictly(draft.Zone).ToInstant())),
                new Expectation.Same("duration_minutes", ValueSpelling.Of(minutes)),
                new Expectation.Same("attendee_emails", person.Email),
                new Expectation.Same("recurrence", RecurrenceRule.Weekly([first.DayOfWeek]).ToString()),
            ],
            Recipients = [person.Email],
        });
    }

    private static LocalDateTime DrawFree(ScenarioDraft draft, int minutes)
    {
        while (true)
        {
            var first = draft.Today.PlusDays(1 + draft.Random.Next(6)) + draft.Times.TimeBetween(8, 16);
            var weeks = Enumerable.Range(0, WeeksKeptFree).Select(first.PlusWeeks).ToArray();
            if (Array.TrueForAll(weeks, moment => !draft.TakenDays.Contains(moment.Date) && draft.IsFree(moment, minutes)))
            {
                draft.TakenDays.UnionWith(weeks.Select(moment => moment.Date));
                return first;
            }
        }
    }
}
