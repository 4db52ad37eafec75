using System.Text.Json;
using Butler.Benchmarks.Frames;

namespace Butler.Benchmarks.OpenEnv;

/// <summary>Many sessions at once, each of which plays a whole episode to its best score.</summary>
public static class ManySessions
{
    /// <summary>Opens them all, lets them all play, and tells how many did and what an idle one holds.</summary>
    public static async Task<(int Perfect, double IdleKilobytes)> RunAsync(ServerProcess server, IReadOnlyList<IReadOnlyList<byte[]>> episodes, int sessions, CancellationToken cancellationToken)
    {
        var before = server.Memory;
        var sockets = new TrainerSocket[sessions];
        for (var at = 0; at < sessions; at++)
        {
            sockets[at] = await TrainerSocket.ConnectAsync(server.Address, cancellationToken);
            await sockets[at].AskAsync(episodes[at % episodes.Count][0], cancellationToken);
        }

        var idle = (server.Memory - before) / 1024.0 / sessions;
        var scores = await Task.WhenAll(sockets.Select((socket, at) => Task.Run(() => PlayAsync(socket, episodes[at % episodes.Count], cancellationToken), cancellationToken)));
        foreach (var socket in sockets)
        {
            socket.Dispose();
        }

        return (scores.Count(score => Math.Abs(score - 1) < 1e-9), idle);
    }

    private static async Task<double> PlayAsync(TrainerSocket socket, IReadOnlyList<byte[]> episode, CancellationToken cancellationToken)
    {
        var score = 0.0;
        foreach (var frame in episode.Skip(1))
        {
            await socket.AskAsync(frame, cancellationToken);
            score += JsonElement.Parse(socket.Answer.Span).GetProperty("data").GetProperty("reward").GetDouble();
        }

        return score;
    }
}
