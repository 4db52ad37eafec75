using System.Globalization;
using Butler.Environments.Calls;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Reading;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>The agent for the calendar: finds times, sees conflicts, creates events and invites their attendees.</summary>
public sealed class MeetingAgent(Desk desk) : ISubAgent
{
    private const int SlotsToOffer = 3;
    private const int UsualMinutes = 30;
    private const int MostMinutes = 1440;

    // Four weeks show every meeting that stands in somebody's week.
    private const int DaysToLookAhead = 28;

    /// <inheritdoc/>
    public async ValueTask<Briefing> BriefAsync(Todo todo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(todo);
        var reading = desk.Read(todo.Text);
        if (reading.IsRecord)
        {
            return Notes(todo, reading);
        }

        var facts = new List<BriefingFact>();
        var missing = new List<string>();
        var minutes = reading.When.Minutes ?? desk.KnowledgeBase.Knowledge.Preferences.MeetingMinutes;
        facts.Add(new BriefingFact("title", Title(reading), "text"));
        facts.AddRange(RecipientFacts.For("attendee_emails", reading.Addresses, reading.People));
        if (minutes is { } known)
        {
            facts.Add(new BriefingFact("duration_minutes", ValueSpelling.Of(known), reading.When.Minutes is null ? "preferences" : "text"));
        }
        else
        {
            missing.Add("duration_minutes");
        }

        if (reading.When.Rule is { } rule)
        {
            facts.Add(new BriefingFact("recurrence", rule, "text"));
        }

        if (FirstStart(reading.When) is not { } start)
        {
            missing.Insert(0, "start_time");
            return new Briefing { Agent = "meeting_agent", Facts = facts, Missing = missing, Note = reading.When.Impossible };
        }

        facts.Insert(1, new BriefingFact("start_time", CivilText.Rfc3339(start, desk.Zone), "text"));
        var length = Duration.FromMinutes(Math.Min(minutes ?? UsualMinutes, MostMinutes));
        var time = new Interval(start, start + length);
        var day = await desk.Calendar.ListAsync(DayOf(time), cancellationToken);
        var conflicts = Conflicts(day, time);
        return new Briefing
        {
            Agent = "meeting_agent",
            Facts = facts,
            Missing = missing,
            Conflicts = [.. conflicts.Select(entry => $"{entry.Title}, {CivilText.Span(entry.Time, desk.Zone)}")],
            FreeSlots = conflicts.Count == 0 ? [] : Offer(day, start, length, reading.When.Limit),
        };
    }

    /// <summary>Creates the event and mails its attendees, unless the slot is taken or gone by.</summary>
    public async ValueTask<ActOutcome> ScheduleAsync(PersonalTasksAction.ScheduleEvent request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var length = Duration.FromMinutes(request.DurationMinutes);
        var time = new Interval(request.Start, request.Start + length);
        if (request.Start < desk.Clock.GetCurrentInstant())
        {
            var asked = CivilText.Rfc3339(request.Start, desk.Zone);
            return new ActOutcome.Rejected(new Refusal("in_the_past", $"{asked} has gone by.", ["tomorrow at 10:00"]));
        }

        var day = await desk.Calendar.ListAsync(DayOf(time), cancellationToken);
        if (await FirstConflictAsync(day, request, time, cancellationToken) is { } taken)
        {
            return new ActOutcome.Rejected(new Refusal(
                "conflict",
                $"The slot collides with '{taken.Title}'{(taken.Personal ? " (personal: it stays)" : string.Empty)}, {CivilText.Span(taken.Time, desk.Zone)}. Take a free slot that the request allows.",
                Offer(day, request.Start, length, limit: null)));
        }

        var created = await desk.Calendar.CreateAsync(
            new CalendarEvent
            {
                Title = request.Title,
                Time = time,
                Attendees = request.Attendees,
                Recurrence = request.Recurrence,
                Location = request.Location,
                Notes = request.Notes,
            },
            cancellationToken);
        if (created is ServiceReply.Done && request.Attendees.Count > 0)
        {
            // The event stands once the calendar has it: an invitation that cannot go out does not undo it.
            var sent = await desk.Mailbox.SendAsync(Invitation(request, time), cancellationToken);
            return ActOutcome.Of(created, id => Created(request, time, id, sent is ServiceReply.Done));
        }

        return ActOutcome.Of(created, id => Created(request, time, id, invited: true));
    }

    // The record of a meeting is filed; there is nothing to schedule.
    private static Briefing Notes(Todo todo, TodoContent reading) => new()
    {
        Agent = "meeting_agent",
        Facts = [new BriefingFact("content", todo.Text, "text"), new BriefingFact("category", reading.Category, "text")],
        Note = "These are notes of a meeting: file them with add_to_kb. What the user has to do comes into the queue.",
    };

    // What repeats without a day of its own begins on its first day from now on.
    private Instant? FirstStart(WhenReading when)
    {
        if (when is not { Date: null, Time: { } time } || !RecurrenceRule.TryParse(when.Rule, out var rule))
        {
            return when.StartIn(desk.Zone);
        }

        var now = desk.LocalNow();
        var from = now.TimeOfDay < time ? now.Date : now.Date.PlusDays(1);
        return (when with { Date = rule.NextOnOrAfter(from, from) }).StartIn(desk.Zone);
    }

    private static string Title(TodoContent reading)
    {
        var others = string.Join(", ", reading.People.Select(person => person.Name));
        return (reading.Topic, others) switch
        {
            ({ } topic, "") => topic,
            ({ } topic, _) => $"{topic} with {others}",
            (null, "") => "Meeting",
            _ => $"Meeting with {others}",
        };
    }

    private static List<CalendarEntry> Conflicts(IReadOnlyList<CalendarEntry> day, Interval time) =>
        [.. day.Where(entry => TimeRange.Of(entry.Time).Touches(TimeRange.Of(time)))];

    // The first thing in the way of the event, or of one of its repetitions over the next weeks.
    private async ValueTask<CalendarEntry?> FirstConflictAsync(
        IReadOnlyList<CalendarEntry> day, PersonalTasksAction.ScheduleEvent request, Interval time, CancellationToken cancellationToken)
    {
        if (Conflicts(day, time) is [var taken, ..])
        {
            return taken;
        }

        if (!RecurrenceRule.TryParse(request.Recurrence, out var rule))
        {
            return null;
        }

        var first = request.Start.InZone(desk.Zone);
        var horizon = new Interval(request.Start, request.Start + Duration.FromDays(DaysToLookAhead));
        var coming = await desk.Calendar.ListAsync(horizon, cancellationToken);
        for (var ahead = 1; ahead < DaysToLookAhead; ahead++)
        {
            var date = first.Date.PlusDays(ahead);
            var start = (date + first.TimeOfDay).InZoneLeniently(desk.Zone).ToInstant();
            if (rule.Holds(date, first.Date) && Conflicts(coming, new Interval(start, start + time.Duration)) is [var later, ..])
            {
                return later;
            }
        }

        return null;
    }

    // The day on which the meeting begins, and as much of the next as it reaches into.
    private Interval DayOf(Interval meeting)
    {
        var date = meeting.Start.InZone(desk.Zone).Date;
        var midnight = desk.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
        return new Interval(desk.Zone.AtStartOfDay(date).ToInstant(), Instant.Max(meeting.End, midnight));
    }

    private string[] Offer(IReadOnlyList<CalendarEntry> day, Instant start, Duration length, LocalTime? limit)
    {
        var date = start.InZone(desk.Zone).Date;
        var until = limit ?? LocalTime.Max(desk.Profile.WorkingHours.End, start.InZone(desk.Zone).TimeOfDay.PlusHours(2));
        var end = (date + until).InZoneLeniently(desk.Zone).ToInstant();
        var from = Instant.Max(start, desk.Clock.GetCurrentInstant());
        if (end <= from)
        {
            return [];
        }

        var slots = FreeSlots.Several(new Interval(from, end), [.. day.Select(entry => entry.Time)], length, SlotsToOffer);
        return [.. slots.Select(slot => CivilText.Rfc3339(slot, desk.Zone))];
    }

    private ActOutcome.Accepted Created(PersonalTasksAction.ScheduleEvent request, Interval time, string id, bool invited)
    {
        var effect = new Effect
        {
            Kind = "event_created",
            Id = id,
            Title = request.Title,
            Start = CivilText.Rfc3339(time.Start, desk.Zone),
            End = CivilText.Rfc3339(time.End, desk.Zone),
            Weekday = CivilText.Weekday(time.Start, desk.Zone),
            Recurrence = request.Recurrence,
            Recipients = invited ? request.Attendees : [],
            Note = invited ? null : "The event stands, but the invitation could not be sent.",
        };
        return new ActOutcome.Accepted(effect, ValueSpelling.Of(request), request.Attendees);
    }

    private OutgoingMail Invitation(PersonalTasksAction.ScheduleEvent request, Interval time)
    {
        var where = request.Location is null ? string.Empty : $"\nWhere: {request.Location}";
        var again = request.Recurrence is null ? string.Empty : $"\nRepeats: {request.Recurrence}";
        var notes = request.Notes is null ? string.Empty : $"\n\n{request.Notes}";
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $"{desk.Profile.Name} invites you to: {request.Title}\nWhen: {CivilText.Span(time, desk.Zone)} ({desk.Zone.Id}){again}{where}{notes}\n");
        return new OutgoingMail { To = request.Attendees, Subject = $"Invitation: {request.Title}", Body = body };
    }
}
