using System.CommandLine;
using Butler.Mcp.Play;

namespace Butler.Mcp.Commands;

/// <summary><c>butler play WORLD</c>: a person plays in the terminal.</summary>
public static class PlayCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var world = new Argument<string>("world") { Description = WorldOption.Description };
        var options = new EpisodeOptions();
        var command = new Command("play", "Play an episode yourself.") { world };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var game = new TerminalGame(WorldOption.Find(parsed.GetRequiredValue(world)), Console.In, parsed.InvocationConfiguration.Output);
            await game.PlayAsync(options.Request(parsed, defaultSeed: 0), cancellationToken);
            return ButlerCommand.Done;
        });
        return command;
    }
}
