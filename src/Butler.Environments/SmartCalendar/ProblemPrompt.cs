using System.Globalization;
using System.Text;

namespace Butler.Environments.SmartCalendar;

/// <summary>Writes an observation as text for a language model.</summary>
public static class ProblemPrompt
{
    /// <summary>What a player of this world is told once.</summary>
    public const string System =
        "You find a time for a meeting in four stages, in this order: understand_request (participants, duration_minutes, deadline, priority, timezone: " +
        "the IANA zone of the clock on which the request is written), evaluate_availability (candidate_slots: every slot on the grid that suits all, or an empty list), " +
        "propose_slot (proposed_time_slot: the best slot, or none), confirm_schedule (confirm_schedule: true, final_note). " +
        "Everybody's time stands on their own clock; a slot's end is not part of it. Binding limits hold. Of the slots that are left the best one breaks the wishes " +
        "that weigh least together, and then is earliest, where the request wants the earliest. Where no slot suits all, say so: none. " +
        "A slot reads 2025-02-17 14:00-14:30 Europe/Berlin, a deadline 2025-02-18T16:00 on the request's clock, or none; priority is low, normal or high. " +
        "The final note is short, names every participant and nobody else, and gives date and time with the zone of each one's clock. " +
        "A stage may be tried three times, for less each time; stages out of order and repeated calls cost.";

    /// <summary>Writes the text.</summary>
    public static string Write(SmartCalendarObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var text = new StringBuilder();
        WriteProblem(text, observation);
        foreach (var record in observation.ActionHistory)
        {
            text.Append(CultureInfo.InvariantCulture, $"Step {record.Step}: {record.Stage}{(record.Slot is null ? string.Empty : " " + record.Slot)}: {record.Outcome}\n");
        }

        if (observation.Feedback is { } feedback)
        {
            text.Append("Feedback: ").Append(feedback).Append('\n');
        }

        return observation.NextStage is { } next
            ? text.Append(CultureInfo.InvariantCulture, $"Step {observation.Step} of at most {observation.MaxSteps}. Next stage: {next}\n").ToString()
            : text.Append("The episode is over.\n").ToString();
    }

    /// <summary>Writes the problem alone.</summary>
    public static string WriteProblem(SmartCalendarObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var text = new StringBuilder();
        WriteProblem(text, observation);
        return text.ToString();
    }

    private static void WriteProblem(StringBuilder text, SmartCalendarObservation observation)
    {
        var constraints = observation.Constraints;
        text.Append("Request: ").Append(observation.Request).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"Written on {constraints.Today}. Days: {constraints.Days}. {constraints.Grid}\n");
        foreach (var (day, date) in constraints.Dates ?? new Dictionary<string, string>())
        {
            text.Append(CultureInfo.InvariantCulture, $"{day} is {date}.\n");
        }

        foreach (var (name, time) in observation.Availability)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} ({time.Timezone})");
            Append(text, ", available: ", time.Available);
            Append(text, ", working hours: ", time.WorkingHours);
            Append(text, ", busy: ", time.Busy);
            text.Append('\n');
        }

        foreach (var limit in constraints.Limits ?? [])
        {
            var when = string.Join(' ', new[] { limit.Relation.Replace('_', ' '), limit.Time, limit.Day }.Where(part => part is not null));
            text.Append(CultureInfo.InvariantCulture, $"{limit.Participant}, on their own clock, {(limit.Binding ? "cannot" : "would rather not")} meet {when}{(limit.Weight is { } weight ? $" (weight {weight})" : string.Empty)}\n");
        }
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<string>? ranges)
    {
        if (ranges is { Count: > 0 })
        {
            text.Append(title).AppendJoin(", ", ranges);
        }
    }
}
