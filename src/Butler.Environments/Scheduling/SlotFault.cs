namespace Butler.Environments.Scheduling;

/// <summary>What is wrong with a slot.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Owner">Whose time it is in; empty where it is nobody's.</param>
public sealed record SlotFault(SlotFaultKind Kind, string Owner);
