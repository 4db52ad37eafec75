using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A meeting with somebody: with everything said, with a time that only the user knows, or in a slot that is taken.</summary>
public sealed class MeetingMaker : ITodoMaker
{
    private const int LastHour = 22;
    private const int LastHourOfCare = 20;

    /// <inheritdoc/>
    public TodoKind Kind => TodoKind.Meeting;

    /// <inheritdoc/>
    public MadeTodo Make(Template template, ScenarioDraft draft, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        var person = wording.NeedPerson();
        var minutes = template.Has("{length}") ? draft.Times.Minutes() : draft.MeetingMinutes;
        var twist = MeetingTwists.Of(template, draft);
        var slot = new MeetingSlots(draft, minutes, template.Weight == Tier.Professional, LastHourOf(template)).Draw(twist);
        var said = $"{slot.Day.Words} {draft.Times.At(slot.Asked)}";
        var missing = twist == MeetingTwist.TimeUnsaid ? new MissingField("start_time", said) : null;
        wording.Set("person", draft.IsEasy ? $"{person.Name} ({person.Email})" : person.Name);
        wording.Set("length", template.Has("{length}") ? draft.Times.Length(minutes) : string.Empty);
        wording.Set("day", slot.Day.Words);
        wording.Set("when", missing is null ? said : slot.Day.Words);
        var text = LimitedText.Of(template, draft, wording, slot);
        return new MadeTodo(text, new Truth
        {
            Kind = TodoKind.Meeting,
            Tier = template.Weight,
            Agent = AgentName.Meeting,
            Tool = ToolNames.ScheduleEvent,
            Required =
            [
                Expectation.Says.Line("title", wording.Fill(template.Title)),
                new Expectation.Same("start_time", ValueSpelling.Of((slot.Day.Date + slot.Start).InZoneStrictly(draft.Zone).ToInstant())),
                new Expectation.Same("duration_minutes", ValueSpelling.Of(minutes)),
                new Expectation.Same("attendee_emails", person.Email),
            ],
            Recipients = [person.Email],
            Missing = missing,
        });
    }

    // Friends and colleagues may meet after the family dinner; a practice is closed by then.
    private static int LastHourOf(Template template) => template.Person == "carer" ? LastHourOfCare : LastHour;
}
