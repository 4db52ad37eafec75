using System.CommandLine;
using Butler.Environments;
using Butler.Mcp.Http;

namespace Butler.Mcp.Commands;

/// <summary><c>butler serve</c>: MCP and OpenEnv over HTTP.</summary>
public static class ServeCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "serve";

    /// <summary>How long the command may take to end when it is told to, so that answers that are under way can be finished.</summary>
    public static readonly TimeSpan PatienceAtTheEnd = HttpDoor.PatienceAtTheEnd + TimeSpan.FromSeconds(5);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var options = new ServeOptions();
        var command = new Command(Name, "Serve over HTTP: the assistant and scored episodes over MCP, and every world to OpenEnv's trainers. Each option can be a variable too: --max-sessions is BUTLER_MAX_SESSIONS.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var variables = ServeOptions.Variables();
            var settings = options.Read(parsed, variables);
            using var telemetry = TelemetryExport.Start(variables);
            await ServeAsync(settings, parsed.InvocationConfiguration, cancellationToken);
            return ButlerCommand.Done;
        });
        return command;
    }

    private static async Task ServeAsync(ServeSettings settings, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var door = await HttpDoor.StartAsync(settings, TimeProvider.System, console.Error, cancellationToken);
        await console.Output.WriteLineAsync(
            $"butler: the assistant is at {door.Address}mcp, episodes are at {door.Address}mcp/episodes/WORLD; trainers connect to ws://{door.Address.Authority}/ws ({settings.RootEnvironment}) "
            + $"and ws://{door.Address.Authority}/envs/WORLD/ws ({string.Join(", ", Worlds.All.Select(world => world.Name))}). Ctrl+C ends.");
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
