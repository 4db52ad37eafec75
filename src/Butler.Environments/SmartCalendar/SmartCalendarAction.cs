using Butler.Environments.Calls;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;

namespace Butler.Environments.SmartCalendar;

/// <summary>
/// An action as the world understood it. A closed union: a case for each stage, one for a look at the problem, and one for a call
/// that could not be read. The typed form and the tool call are two spellings of these; <see cref="StageReader"/> reads both.
/// </summary>
public abstract record SmartCalendarAction
{
    private SmartCalendarAction(string tool) => Tool = tool;

    /// <summary>The tool's name.</summary>
    public string Tool { get; }

    /// <summary>The call in its one spelling: two that say the same have the same.</summary>
    public string Spelling { get; init; } = string.Empty;

    /// <summary>Looks at the problem and says nothing about it.</summary>
    public sealed record Look() : SmartCalendarAction(StageNames.UnderstandRequest);

    /// <summary>Says what is asked for.</summary>
    public sealed record Understand(ReadFacts Facts) : SmartCalendarAction(StageNames.UnderstandRequest);

    /// <summary>Says at which times the meeting can be; each slot once, in order.</summary>
    public sealed record Evaluate(IReadOnlyList<MeetingSlot> Candidates) : SmartCalendarAction(StageNames.EvaluateAvailability);

    /// <summary>Says when it is to be.</summary>
    public sealed record Propose(MeetingSlot Slot) : SmartCalendarAction(StageNames.ProposeSlot);

    /// <summary>Confirms.</summary>
    /// <param name="IsConfirmed">Whether it is confirmed at all.</param>
    /// <param name="Slot">What is confirmed; null for what was proposed.</param>
    /// <param name="Note">What everybody is told.</param>
    public sealed record Confirm(bool IsConfirmed, MeetingSlot? Slot, string Note) : SmartCalendarAction(StageNames.ConfirmSchedule);

    /// <summary>A call that could not be read: no act, no effect.</summary>
    /// <param name="Name">The tool that was called.</param>
    /// <param name="Refusal">What was wrong with it.</param>
    public sealed record Malformed(string Name, Refusal Refusal) : SmartCalendarAction(Name);
}
