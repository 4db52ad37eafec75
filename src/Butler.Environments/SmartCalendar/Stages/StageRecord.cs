namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>A step that was taken, as the player sees it again.</summary>
/// <param name="Step">Its number, from 1.</param>
/// <param name="Stage">The stage that was called.</param>
/// <param name="Slot">The slot that was named, if one was.</param>
/// <param name="Outcome"><c>accepted</c>, <c>not_accepted</c>, <c>looked</c>, or the code of a refusal.</param>
public sealed record StageRecord(int Step, string Stage, string? Slot, string Outcome);
