using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.Mcp.Assistant;
using Butler.Mcp.Door;
using Butler.Mcp.Tests.Door;
using ModelContextProtocol.Client;

namespace Butler.Mcp.Tests.Assistant;

/// <summary>A real client at the sample person's assistant.</summary>
internal static class AssistantClient
{
    public static Task<ConnectedClient> OpenAsync(McpClientOptions? options = null, IDesks? desks = null, TimeProvider? time = null)
    {
        var clock = time ?? TimeProvider.System;
        var environment = new PersonalTasksEnvironment(desks ?? new HouseholdDesks(HouseholdFolder.Read(HouseholdFolder.Default), new WallClock(clock), todos: null), maxSteps: null);
        var session = new EpisodeSession(environment, new ResetRequest());
        var server = AssistantServer.Options(environment, session, revealRewards: false, clock, ledger: null, TextWriter.Null, CancellationToken.None);
        return ConnectedClient.OpenAsync(session, server, options);
    }
}
