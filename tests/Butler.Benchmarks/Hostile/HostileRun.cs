using System.Diagnostics;
using Butler.Episodes;

namespace Butler.Benchmarks.Hostile;

/// <summary>
/// Sends seeded nonsense to servers over stdio: most of it to the assistant, whose queue never ends, some to episodes, which
/// have to be playable to a perfect score all the same.
/// </summary>
/// <param name="world">The world whose tools are called and whose oracle plays at the end.</param>
/// <param name="start">How a server is started with given arguments.</param>
public sealed class HostileRun(IWorld world, Func<IReadOnlyList<string>, ProcessStartInfo> start)
{
    private const int MostInOneProcess = 1000;
    private const int LinesOfAnEpisode = 100;
    private const int LinesAtOnce = 25;
    private const double ShareOfNoise = 0.3;

    /// <summary>Sends so many messages.</summary>
    public async Task<HostileTally> RunAsync(int messages, long seed)
    {
        var tally = new HostileTally();
        var hostile = new HostileMessages(world.Tools, seed);
        var random = new EpisodeRandom(seed).Fork("mixture");
        using var systematic = hostile.Systematic().GetEnumerator();
        var episodes = Math.Max(1, messages / 10 / LinesOfAnEpisode);
        for (var left = messages - ((episodes + 1) * LinesOfAnEpisode); left > 0; left -= MostInOneProcess)
        {
            await using var assistant = new HostileSession(start(["stdio"]), tally);
            await assistant.OpenAsync();
            await SendAsync(assistant, Math.Min(left, MostInOneProcess), () =>
                random.Chance(ShareOfNoise) ? hostile.Noise() : [random.Chance(0.7) && systematic.MoveNext() ? systematic.Current : hostile.Call()]);
        }

        for (var episode = 0; episode < episodes; episode++)
        {
            await using var played = new HostileSession(start(["stdio", "--episode", world.Name, "--seed", FormattableString.Invariant($"{seed + episode}")]), tally);
            await played.OpenAsync();
            await SendAsync(played, LinesOfAnEpisode, () => random.Chance(0.7) ? hostile.Noise() : [hostile.Call()]);
        }

        await PlayAsync(new ResetRequest { Seed = seed }, hostile, tally);
        return tally;
    }

    private static async Task SendAsync(HostileSession session, int count, Func<IReadOnlyList<HostileLine>> next)
    {
        for (var sent = 0; sent < count;)
        {
            var lines = new List<HostileLine>();
            while (lines.Count < Math.Min(LinesAtOnce, count - sent))
            {
                lines.AddRange(next());
            }

            await session.SendAsync(lines);
            sent += lines.Count;
        }
    }

    // Noise that no tool sees between the calls of a player who knows the truth: it may not cost a thing.
    private async Task PlayAsync(ResetRequest request, HostileMessages hostile, HostileTally tally)
    {
        var environment = world.CreateEnvironment();
        var oracle = world.CreateOracle(request);
        var step = await environment.ResetAsync(request, CancellationToken.None);
        await using var session = new HostileSession(start(["stdio", "--episode", world.Name, "--reveal-rewards", "--seed", FormattableString.Invariant($"{request.Seed}")]), tally);
        await session.OpenAsync();
        await SendAsync(session, LinesOfAnEpisode, hostile.Noise);
        while (!step.Done && oracle.Next(step) is { } action)
        {
            step = await environment.StepAsync(action, CancellationToken.None);
            var result = await session.CallAsync(action.Tool, action.Arguments);
            if (step.Done && (result.GetProperty("_meta").GetProperty("butler/score").GetDouble() != environment.Scorecard.Score || environment.Scorecard.Score != world.ScoreRange.Maximum))
            {
                tally.Violate($"The oracle's episode ended with {result.GetProperty("_meta").GetRawText()}.");
            }
        }

        if (!step.Done)
        {
            tally.Violate("The oracle's episode did not end.");
        }
    }
}
