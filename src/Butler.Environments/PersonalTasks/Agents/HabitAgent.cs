using Butler.Environments.Calls;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Reading;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>The agent for reminders and routines.</summary>
public sealed class HabitAgent(Desk desk) : ISubAgent
{
    /// <inheritdoc/>
    public ValueTask<Briefing> BriefAsync(Todo todo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(todo);
        var reading = desk.Read(todo.Text);
        var when = reading.When;
        var facts = new List<BriefingFact>();
        var missing = new List<string>();
        facts.Add(new BriefingFact("label", reading.Label.Length == 0 ? Lines.Join([todo.Text], ActionReader.MostLine) : reading.Label, "text"));
        if (when.Rule is not null || when.Date is not null)
        {
            facts.Add(new BriefingFact("frequency", when.Rule ?? ValueSpelling.Once, "text"));
        }
        else
        {
            missing.Add("frequency");
        }

        if (when.Time is { } time)
        {
            facts.Add(new BriefingFact("time_of_day", ValueSpelling.Of(time), "text"));
        }
        else
        {
            missing.Add("time_of_day");
        }

        if (when is { Rule: null, Date: { } date })
        {
            facts.Add(new BriefingFact("date", ValueSpelling.Of(date), "text"));
        }

        return ValueTask.FromResult(new Briefing { Agent = "habit_agent", Facts = facts, Missing = missing, Note = when.Impossible });
    }

    /// <summary>Sets the reminder.</summary>
    public async ValueTask<ActOutcome> RemindAsync(PersonalTasksAction.SetReminder request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = desk.LocalNow();
        var from = request.Date ?? now.Date;
        if (request.Recurrence is null && from + request.TimeOfDay < now)
        {
            return new ActOutcome.Rejected(new Refusal("in_the_past", $"{ValueSpelling.Of(from)} {ValueSpelling.Of(request.TimeOfDay)} has gone by.", ["tomorrow"]));
        }

        if (FirstDate(request, from, now) is not { } first)
        {
            return new ActOutcome.Rejected(new Refusal("never_fires", $"{request.Recurrence} never fires.", ["daily", "weekly"]));
        }

        var set = await desk.Reminders.AddAsync(new Reminder(request.Label, request.Recurrence, request.TimeOfDay, first), cancellationToken);
        return ActOutcome.Of(set, id => new ActOutcome.Accepted(
            new Effect
            {
                Kind = "reminder_set",
                Id = id,
                Title = request.Label,
                Recurrence = request.Recurrence,
                FirstDate = ValueSpelling.Of(first),
                Weekday = first.DayOfWeek.ToString(),
                TimeOfDay = ValueSpelling.Of(request.TimeOfDay),
            },
            ValueSpelling.Of(request),
            []));
    }

    private static LocalDate? FirstDate(PersonalTasksAction.SetReminder request, LocalDate from, LocalDateTime now)
    {
        if (!RecurrenceRule.TryParse(request.Recurrence, out var rule))
        {
            return from;
        }

        // A first day that has gone by still sets the rhythm, but nothing fires in the past.
        var day = LocalDate.Max(from, now.Date);
        var earliest = day + request.TimeOfDay < now ? day.PlusDays(1) : day;
        return rule.NextOnOrAfter(earliest, from);
    }
}
