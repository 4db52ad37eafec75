using System.CommandLine;
using Butler.Mcp.Http;

namespace Butler.Mcp.Commands;

/// <summary><c>butler serve</c>: MCP over HTTP.</summary>
public static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port.", DefaultValueFactory = _ => 8000 };
        var command = new Command("serve", "Serve MCP over HTTP.") { port };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = new ServeSettings { Port = parsed.GetValue(port) };
            await using var door = await HttpDoor.StartAsync(settings, TimeProvider.System, parsed.InvocationConfiguration.Error, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"butler: listening on {door.Address}mcp");
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ButlerCommand.Done;
        });
        return command;
    }
}
