using System.CommandLine;
using System.Diagnostics;
using Butler.Environments;
using Butler.Mcp.Http;

namespace Butler.Benchmarks.Frames;

/// <summary>The long form of the test of hostile messages over a trainer's WebSocket.</summary>
public static class FramesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var messages = new Option<int>("--messages") { Description = "How many messages are sent.", DefaultValueFactory = _ => 50_000 };
        var seed = new Option<long>("--seed") { Description = "The seed of the messages.", DefaultValueFactory = _ => 1 };
        var command = new Command("frames", "Send seeded nonsense over OpenEnv's WebSocket; each message has to be answered with the right code, and exit 1 otherwise.") { messages, seed };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, begun) = (parsed.InvocationConfiguration.Output, Stopwatch.GetTimestamp());
            var world = Worlds.All[0];
            await using var door = await HttpDoor.StartAsync(new ServeSettings { Port = 0, MaxEnvironments = FrameRun.Rooms }, TimeProvider.System, Console.Error, cancellationToken);
            var tally = await new FrameRun(world, new Uri($"ws://{door.Address.Authority}/envs/{world.Name}/ws")).RunAsync(parsed.GetValue(messages), parsed.GetValue(seed), cancellationToken);
            tally.Report(output);
            await output.WriteLineAsync(FormattableString.Invariant($"{Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"));
            return tally.Violations.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
