using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Simulation;
using Butler.Episodes;
using Butler.Mcp.Assistant;

namespace Butler.Mcp.Tests.Assistant;

/// <summary>The sample person's desk, with reminders that take their time.</summary>
internal sealed class SlowDesk(TimeProvider time) : IDesks
{
    private readonly HouseholdDesks _desks = new(HouseholdFolder.Read(HouseholdFolder.Default), new WallClock(time), todos: null);

    public SlowReminders Reminders { get; } = new(new SimulatedReminders());

    public Desk Open(ResetRequest request) => _desks.Open(request) with { Reminders = Reminders };
}
