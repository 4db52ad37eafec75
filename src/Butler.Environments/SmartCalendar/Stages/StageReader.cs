using System.Globalization;
using Butler.Environments.Calls;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Episodes;
using NodaTime;
using NodaTime.Text;

namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>Reads a raw call as an action of this world. It never throws: what cannot be read is <see cref="SmartCalendarAction.Malformed"/>.</summary>
/// <param name="zones">The zones of the problem.</param>
public sealed class StageReader(ZoneFinder zones)
{
    /// <summary>The most candidates that are read.</summary>
    public const int MostCandidates = 400;

    private const int MostNote = 4000;
    private const int MostMinutes = 1440;

    private static readonly string[] Deadlines = ["2025-02-18T16:00", "2025-02-18T16:00:00+01:00", MeetingSlot.NoneText];
    private static readonly string[] Facts = ["participants", "duration_minutes", "deadline", "priority", "timezone"];

    /// <summary>Reads a call.</summary>
    public SmartCalendarAction Read(EpisodeAction call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var arguments = new ArgumentReader(call.Tool, call.Arguments);
        SmartCalendarAction? action = call.Tool switch
        {
            StageNames.UnderstandRequest => Understand(arguments),
            StageNames.EvaluateAvailability => Evaluate(arguments),
            StageNames.ProposeSlot => Propose(arguments),
            StageNames.ConfirmSchedule => Confirm(arguments),
            _ => null,
        };
        if (action is null)
        {
            return new SmartCalendarAction.Malformed(call.Tool, new Refusal("unknown_tool", $"There is no stage '{Shortened(call.Tool)}'.", StageNames.All));
        }

        return arguments.Refusal is { } refusal ? new SmartCalendarAction.Malformed(call.Tool, refusal) : action;
    }

    private static string Shortened(string name) => name.Length > 100 ? name[..100] + "…" : name;

    private SmartCalendarAction Understand(ArgumentReader arguments)
    {
        if (!Array.Exists(Facts, arguments.Has))
        {
            return new SmartCalendarAction.Look();
        }

        var facts = new ReadFacts
        {
            Participants = arguments.List("participants"),
            DurationMinutes = Minutes(arguments),
            Deadline = Deadline(arguments),
            Priority = arguments.Choice("priority", RequestFacts.Priorities, required: false),
            Zone = Zone(arguments),
        };
        return new SmartCalendarAction.Understand(facts)
        {
            Spelling = string.Create(
                CultureInfo.InvariantCulture,
                $"{StageNames.UnderstandRequest}|{string.Join(',', facts.Participants.Order(StringComparer.OrdinalIgnoreCase))}|{facts.DurationMinutes}|{facts.Deadline}|{facts.Priority}|{facts.Zone?.Id}"),
        };
    }

    private SmartCalendarAction.Evaluate Evaluate(ArgumentReader arguments)
    {
        if (!arguments.Has("candidate_slots"))
        {
            arguments.Miss("candidate_slots (an empty list where no slot suits everybody)");
        }

        var read = new HashSet<MeetingSlot>();
        foreach (var text in arguments.List(MostCandidates, "candidate_slots"))
        {
            if (Slot(text, "candidate_slots", arguments) is { Time: not null } slot)
            {
                read.Add(slot);
            }
        }

        var candidates = read.OrderBy(slot => slot.Time!.Value.Start).ThenBy(slot => slot.Time!.Value.End).ToArray();
        return new SmartCalendarAction.Evaluate(candidates)
        {
            Spelling = StageNames.EvaluateAvailability + string.Concat(candidates.Select(slot => "|" + slot.Time)),
        };
    }

    private SmartCalendarAction.Propose Propose(ArgumentReader arguments)
    {
        var text = arguments.Required("proposed_time_slot", SlotText.MostCharacters);
        var slot = text.Length == 0 ? MeetingSlot.None : Slot(text, "proposed_time_slot", arguments) ?? MeetingSlot.None;
        return new SmartCalendarAction.Propose(slot) { Spelling = $"{StageNames.ProposeSlot}|{slot.Time}" };
    }

    private SmartCalendarAction.Confirm Confirm(ArgumentReader arguments)
    {
        var text = arguments.Optional("proposed_time_slot", SlotText.MostCharacters);
        var slot = text is null ? null : Slot(text, "proposed_time_slot", arguments);
        var (isConfirmed, note) = (arguments.Flag("confirm_schedule"), arguments.Optional("final_note", MostNote) ?? string.Empty);
        return new SmartCalendarAction.Confirm(isConfirmed, slot, note)
        {
            Spelling = $"{StageNames.ConfirmSchedule}|{isConfirmed}|{(slot is null ? "-" : slot.Value.Time)}|{note}",
        };
    }

    private MeetingSlot? Slot(string text, string name, ArgumentReader arguments)
    {
        if (SlotText.Read(text, zones) is { } slot)
        {
            return slot;
        }

        arguments.Fail(new Refusal("invalid_slot", $"{name} takes slots with a date, a start, an end and a zone; '{Shortened(text)}' is none.", SlotText.Examples));
        return null;
    }

    private static int? Minutes(ArgumentReader arguments)
    {
        if (arguments.Optional("duration_minutes", 100) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes) && minutes == decimal.Truncate(minutes) && minutes is >= 1 and <= MostMinutes)
        {
            return (int)minutes;
        }

        arguments.Fail(new Refusal("invalid_argument", string.Create(CultureInfo.InvariantCulture, $"duration_minutes is a whole number from 1 to {MostMinutes}, not '{text}'."), ["30", "60"]));
        return null;
    }

    private static ReadDeadline? Deadline(ArgumentReader arguments)
    {
        var text = arguments.Optional("deadline", 100);
        if (text is null)
        {
            return null;
        }

        if (string.Equals(text, MeetingSlot.NoneText, StringComparison.OrdinalIgnoreCase))
        {
            return new ReadDeadline.None();
        }

        if (OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } moment)
        {
            return new ReadDeadline.At(moment.Value.ToInstant());
        }

        var local = text.Replace(' ', 'T');
        if (LocalDateTimePattern.ExtendedIso.Parse(local.Length == 16 ? local + ":00" : local) is { Success: true } clock)
        {
            return new ReadDeadline.OnClock(clock.Value);
        }

        arguments.Fail(new Refusal("invalid_time", $"deadline is a date with a time of day, or none; '{text}' is neither.", Deadlines));
        return null;
    }

    private DateTimeZone? Zone(ArgumentReader arguments)
    {
        var text = arguments.Optional("timezone", 100);
        if (text is null)
        {
            return null;
        }

        if (zones.Find(text) is { } zone)
        {
            return zone;
        }

        arguments.Fail(new Refusal("invalid_argument", $"timezone is the IANA id of a zone; '{text}' is none.", ["Europe/Berlin", "UTC"]));
        return null;
    }
}
