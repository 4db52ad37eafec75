namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>Something that stands in people's calendars (<c>Data/SPLIT/commitments.json</c>).</summary>
/// <param name="Title">What it is.</param>
/// <param name="Personal">Whether it belongs to their own life.</param>
/// <param name="Rule">How it repeats, RFC 5545 without <c>RRULE:</c>.</param>
/// <param name="Start">When it begins, HH:mm.</param>
/// <param name="End">When it ends, HH:mm.</param>
public sealed record UsualCommitment(string Title, bool Personal, string Rule, string Start, string End);
