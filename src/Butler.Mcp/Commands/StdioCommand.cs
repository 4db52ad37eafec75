using System.CommandLine;
using Butler.Environments.PersonalTasks;
using Butler.Episodes.Wrappers;
using Butler.Mcp.Assistant;
using Butler.Mcp.Door;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Commands;

/// <summary><c>butler stdio</c>: MCP over standard input and output. Nothing but JSON-RPC ever goes to standard output.</summary>
public static class StdioCommand
{
    // How long answers that are still under way are waited for when the client has closed its end.
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(30);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var episode = new Option<string?>("--episode") { Description = "Play a scored episode of this world; without it, the assistant runs.", HelpName = "WORLD" };
        var reveal = new Option<bool>("--reveal-rewards") { Description = "Put each call's reward into the _meta of its result." };
        var log = new Option<string?>("--log") { Description = "Append the episode to this file as JSON Lines.", HelpName = "FILE" };
        var kb = new Option<string?>("--kb") { Description = "The knowledge folder of the assistant's user (default: the sample person).", HelpName = "DIR" };
        var options = new EpisodeOptions();
        var command = new Command("stdio", "Serve MCP over standard input and output.") { episode, reveal, log, kb };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetValue(episode);
            if (name is null && options.AreGiven(parsed))
            {
                throw new UsageException("--seed, --split and --difficulty belong to an episode. Add --episode WORLD.");
            }

            if (name is not null && parsed.GetValue(kb) is not null)
            {
                throw new UsageException("--kb belongs to the assistant; an episode brings its own person. Leave one of --kb and --episode out.");
            }

            var world = WorldOption.Find(name ?? PersonalTasksContract.Instance.Name);
            var request = options.Request(parsed, defaultSeed: 0);
            var desk = name is null ? new PersonalTasksEnvironment(Household(parsed.GetValue(kb)), maxSteps: null) : null;
            var environment = desk ?? world.CreateEnvironment();
            using var logs = new EpisodeLogs(parsed.InvocationConfiguration.Error, parsed.GetValue(log));
            var recording = new Recording(environment, world, logs);
            if (name is not null)
            {
                // What does not exist is told at once; the episode itself is made by the first call, which keeps the start quick.
                _ = request.SplitAmong(world.Splits);
                _ = request.DifficultyAmong(world.Difficulties);
            }

            var reveals = parsed.GetValue(reveal);
            using var session = new EpisodeSession(recording, request);
            using var ledger = new RequestLedger();
            await ServeAsync(
                desk is null
                    ? ButlerServer.Options(world, session, world.Instructions, reveals, ledger, Console.Error)
                    : AssistantServer.Options(desk, session, reveals, TimeProvider.System, ledger, Console.Error, ledger.InputEnds),
                ledger,
                cancellationToken);
            recording.Leave();
            return ButlerCommand.Done;
        });
        return command;
    }

    private static HouseholdDesks Household(string? folder) =>
        new(HouseholdFolder.Read(folder ?? HouseholdFolder.Default), new WallClock(TimeProvider.System), todos: null);

    private static async Task ServeAsync(McpServerOptions options, RequestLedger ledger, CancellationToken cancellationToken)
    {
        // Whatever a library prints goes to stderr: one stray line on stdout would end the client's session.
        Console.SetOut(Console.Error);
        await using var output = new NotedOutputStream(Console.OpenStandardOutput(), ledger);
        await using var input = new GuardedInputStream(Console.OpenStandardInput(), ledger, output, PatienceAtTheEnd);
        await using var transport = new StreamServerTransport(input, output, "butler");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellationToken);
    }
}
