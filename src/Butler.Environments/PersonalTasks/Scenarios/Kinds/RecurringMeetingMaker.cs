using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Environments.Scheduling;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>
/// A weekly meeting with somebody, on a weekday and at a time that stay free: the time that the text asks for, the next one where
/// that is taken, or one that only the user knows.
/// </summary>
public sealed class RecurringMeetingMaker : ITodoMaker
{
    private const int LastHour = 20;

    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.RecurringMeeting;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        var minutes = template.Has("{length}") ? draft.Times.Minutes() : draft.MeetingMinutes;
        var twist = MeetingTwists.Of(template, draft);
        var slot = new MeetingSlots(draft, minutes, template.Weight == Tier.Professional, LastHour).DrawWeekly(twist);
        var first = slot.Day.Date + slot.Start;
        var person = wording.NeedPerson();
        wording.Set("length", template.Has("{length}") ? draft.Times.Length(minutes) : string.Empty);
        var (every, at) = (draft.Times.Every(first.DayOfWeek), draft.Times.At(slot.Asked));
        var missing = twist == MeetingTwist.TimeUnsaid ? new MissingField("start_time", $"{first.DayOfWeek} {at}") : null;
        wording.Set("weekly", missing is null ? $"{every} {at}" : every);
        return new MadeTodo(LimitedText.Of(template, draft, wording, slot), new Truth
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
            Missing = missing,
        });
    }
}
