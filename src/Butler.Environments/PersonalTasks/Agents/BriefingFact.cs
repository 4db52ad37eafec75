namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>One thing found out.</summary>
/// <param name="Field">The argument it fits, as the tools call it.</param>
/// <param name="Value">The value, in a form the tools take.</param>
/// <param name="Source">Where it comes from: <c>text</c>, <c>contacts</c>, <c>preferences</c>, <c>calendar</c> or <c>inbox</c>.</param>
public sealed record BriefingFact(string Field, string Value, string Source);
