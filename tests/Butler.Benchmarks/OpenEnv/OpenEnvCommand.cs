using System.CommandLine;
using Butler.Benchmarks.Frames;

namespace Butler.Benchmarks.OpenEnv;

/// <summary>How fast trainers are answered, beside a bare WebSocket with messages of the same size in the same run.</summary>
public static class OpenEnvCommand
{
    private const int Episodes = 200;

    private static readonly int[] Trainers = [1, 8, 64];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long each load lasts.", DefaultValueFactory = _ => 5 };
        var sessions = new Option<int>("--sessions") { Description = "How many sessions play at once at the end.", DefaultValueFactory = _ => 2048 };
        var command = new Command("openenv", "Load OpenEnv's WebSocket with the oracle's episodes, and a bare echo beside it.") { seconds, sessions };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(sessions), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    /// <summary>Makes the command that the other one starts in a process of its own.</summary>
    public static Command CreateEcho()
    {
        var port = new Argument<int>("port");
        var bytes = new Argument<int>("bytes");
        var command = new Command("echo", "Serve a bare WebSocket that answers each message with so many bytes; openenv starts it.") { port, bytes };
        command.SetAction((parsed, cancellationToken) => EchoServer.RunAsync(parsed.GetValue(port), parsed.GetValue(bytes), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(TimeSpan time, int sessions, TextWriter output, CancellationToken cancellationToken)
    {
        var episodes = await EpisodeFrames.OfAsync(Episodes, cancellationToken);
        using var butler = await ServerProcess.StartAsync("butler.dll", "serve", "--port", "PORT");
        using var echo = await ServerProcess.StartAsync("Butler.Benchmarks.dll", "echo", "PORT", FormattableString.Invariant($"{await AnswerSizeAsync(butler, episodes, cancellationToken)}"));
        await output.WriteLineAsync($"{"trainers",-10}{"server",-8}{"messages/s",12}{"p50 µs",10}{"p99 µs",10}{"CPU µs",10}");
        foreach (var trainers in Trainers)
        {
            // Once to warm up; then each in turn, twice, and the better of both counts.
            await TrainerLoad.RunAsync(butler, episodes, trainers, time / 2, cancellationToken);
            await TrainerLoad.RunAsync(echo, episodes, trainers, time / 2, cancellationToken);
            var (bare, full) = (await TrainerLoad.RunAsync(echo, episodes, trainers, time, cancellationToken), await TrainerLoad.RunAsync(butler, episodes, trainers, time, cancellationToken));
            var (bareAgain, fullAgain) = (await TrainerLoad.RunAsync(echo, episodes, trainers, time, cancellationToken), await TrainerLoad.RunAsync(butler, episodes, trainers, time, cancellationToken));
            (bare, full) = (Better(bare, bareAgain), Better(full, fullAgain));
            await WriteAsync(output, trainers, "echo", bare);
            await WriteAsync(output, trainers, "butler", full);
            await output.WriteLineAsync(FormattableString.Invariant($"          p50 {full.P50 / bare.P50:0.00} × echo, throughput {100 * full.Messages / bare.Messages:0} % of echo"));
        }

        using var fresh = await ServerProcess.StartAsync("butler.dll", "serve", "--port", "PORT");
        await TrainerLoad.RunAsync(fresh, episodes, 8, time, cancellationToken);
        var (perfect, idle) = await ManySessions.RunAsync(fresh, episodes, sessions, cancellationToken);
        await output.WriteLineAsync(FormattableString.Invariant($"{perfect} of {sessions} sessions at once played their episode to 1; {idle:0.0} KB for each while idle"));
    }

    private static Load Better(Load one, Load other) => one.Messages > other.Messages ? one : other;

    private static Task WriteAsync(TextWriter output, int trainers, string name, Load load) =>
        output.WriteLineAsync(FormattableString.Invariant($"{trainers,-10}{name,-8}{load.Messages,12:N0}{load.P50,10:0.0}{load.P99,10:0.0}{load.CpuOfServer,10:0.0}"));

    private static async Task<int> AnswerSizeAsync(ServerProcess butler, IReadOnlyList<IReadOnlyList<byte[]>> episodes, CancellationToken cancellationToken)
    {
        using var socket = await TrainerSocket.ConnectAsync(butler.Address, cancellationToken);
        var (bytes, count) = (0, 0);
        foreach (var frame in episodes.Take(20).SelectMany(episode => episode))
        {
            await socket.AskAsync(frame, cancellationToken);
            (bytes, count) = (bytes + socket.Answer.Length, count + 1);
        }

        return bytes / count;
    }
}
