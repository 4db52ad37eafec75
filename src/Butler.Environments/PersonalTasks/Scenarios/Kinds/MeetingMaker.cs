using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A meeting with somebody: with everything said, with a time that only the user knows, or in a slot that is taken.</summary>
public sealed class MeetingMaker : ITodoMaker
{
    private const double ShareTaken = 0.7;

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
        var when = DrawFree(draft, minutes);
        wording.Set("person", draft.IsEasy ? $"{person.Name} ({person.Email})" : person.Name);
        wording.Set("length", template.Has("{length}") ? draft.Times.Length(minutes) : string.Empty);
        wording.Set("when", when.Words);
        wording.Set("day", when.Words[..when.Words.IndexOf('|', StringComparison.Ordinal)]);
        wording.Set("when", when.Words.Replace("|", " ", StringComparison.Ordinal));
        var start = when.Moment.InZoneStrictly(draft.Zone).ToInstant();
        if (template.Has("{fallback}"))
        {
            start = TakeSlot(draft, wording, when.Moment, minutes);
        }

        return new MadeTodo(wording.Sentence(template.Text), TruthOf(template, wording, person, start, minutes, when));
    }

    private static Truth TruthOf(Template template, Wording wording, Person person, Instant start, int minutes, MomentPhrase when) => new()
    {
        Kind = TodoKind.Meeting,
        Tier = template.Weight,
        Agent = AgentName.Meeting,
        Tool = ToolNames.ScheduleEvent,
        Required =
        [
            Expectation.Says.Line("title", wording.Fill(template.Title)),
            new Expectation.Same("start_time", ValueSpelling.Of(start)),
            new Expectation.Same("duration_minutes", ValueSpelling.Of(minutes)),
            new Expectation.Same("attendee_emails", person.Email),
        ],
        Recipients = [person.Email],
        Missing = template.Has("{when}") ? null : new MissingField("start_time", when.Words.Replace("|", " ", StringComparison.Ordinal)),
    };

    // The words come back with a bar between the day and the clock time.
    private static MomentPhrase DrawFree(ScenarioDraft draft, int minutes)
    {
        while (true)
        {
            var day = draft.Times.Day(draft.TakenDays);
            var time = draft.Times.TimeBetween(8, 16);
            var moment = day.Date + time;
            if (draft.IsFree(moment, minutes))
            {
                draft.TakenDays.Add(day.Date);
                return new MomentPhrase($"{day.Words}|{draft.Times.At(time)}", moment);
            }
        }
    }

    // Something stands in the way; the right slot is the first free one within the limit that the request names.
    private static Instant TakeSlot(ScenarioDraft draft, Wording wording, LocalDateTime asked, int minutes)
    {
        var limit = new LocalTime(asked.Hour + 4, 0);
        wording.Set("fallback", draft.Times.Fallback(limit));
        var start = asked.InZoneStrictly(draft.Zone).ToInstant();
        if (!draft.Random.Chance(ShareTaken))
        {
            return start;
        }

        var usual = draft.Random.Pick(draft.Data.Commitments);
        var taken = new Interval(start - Duration.FromMinutes(15 * draft.Random.Next(3)), start + Duration.FromMinutes(15 * (1 + draft.Random.Next(4))));
        draft.Calendar.Add(new CalendarEntry(usual.Title, taken, usual.Personal));
        var window = new Interval(start, (asked.Date + limit).InZoneStrictly(draft.Zone).ToInstant());
        if (FreeSlots.First(window, draft.BusyOn(asked.Date), Duration.FromMinutes(minutes)) is { } free)
        {
            return free;
        }

        // A day too full to move within the limit: the request is met as it stands.
        draft.Calendar.RemoveAt(draft.Calendar.Count - 1);
        return start;
    }
}
