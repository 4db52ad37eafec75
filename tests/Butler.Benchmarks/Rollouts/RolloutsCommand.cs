using System.CommandLine;
using System.Diagnostics;
using Butler.Benchmarks.OpenEnv;
using Butler.Episodes;
using Butler.Training.Learning;
using Butler.Training.Policies;
using Butler.Training.Rollouts;
using Butler.Training.Studies;

namespace Butler.Benchmarks.Rollouts;

/// <summary>How many episodes a second are played: in this process on all cores, and over the wire with many sessions at once.</summary>
public static class RolloutsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long each way is measured.", DefaultValueFactory = _ => 5 };
        var sessions = new Option<int>("--sessions") { Description = "How many sessions play over the wire.", DefaultValueFactory = _ => 64 };
        var command = new Command("rollouts", "Play episodes in process and over the wire.") { seconds, sessions };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (time, count, output) = (TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(sessions), parsed.InvocationConfiguration.Output);
            await output.WriteLineAsync($"{"world",-10}{"policy",-10}{"way",-12}{"episodes/s",12}{"steps/s",12}");
            foreach (var study in WorldStudies.All)
            {
                using var server = await ServerProcess.StartAsync("butler.dll", "serve", "--port", "PORT");
                var address = new Uri(server.Address, $"/envs/{study.World.Name}/ws");
                foreach (var (name, policy) in Contestants(study))
                {
                    var world = study.World;
                    await WriteAsync(output, world, name, "in process", await PlayAsync(Environment.ProcessorCount, _ => Task.FromResult(world.CreateEnvironment()), policy, time, cancellationToken));
                    await WriteAsync(output, world, name, $"{count} × wire", await PlayAsync(
                        count, async _ => (IEnvironment)await RemoteEnvironment.ConnectAsync(address, world, study.ReadObservation, cancellationToken), policy, time, cancellationToken));
                }
            }
        });
        return command;
    }

    private static IEnumerable<(string Name, Func<IPolicy> New)> Contestants(IWorldStudy study)
    {
        yield return ("random", () => study.CreatePolicy("random", 1));
        var weights = new SoftmaxWeights();
        yield return ("learner", () => new LearnedPolicy("learner", study.NewChoices(learning: false), weights, sampleSeed: 1));
    }

    private static async Task<(double Episodes, double Steps)> PlayAsync(
        int players, Func<int, Task<IEnvironment>> newEnvironment, Func<IPolicy> newPolicy, TimeSpan time, CancellationToken cancellationToken)
    {
        // A short run first, so that everything is compiled.
        await RunAsync(players, newEnvironment, newPolicy, time / 3, cancellationToken);
        return await RunAsync(players, newEnvironment, newPolicy, time, cancellationToken);
    }

    private static async Task<(double Episodes, double Steps)> RunAsync(
        int players, Func<int, Task<IEnvironment>> newEnvironment, Func<IPolicy> newPolicy, TimeSpan time, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        var played = await Task.WhenAll(Enumerable.Range(0, players).Select(player => Task.Run(
            async () =>
            {
                var environment = await newEnvironment(player);
                using var connection = environment as IDisposable;
                var (episodes, steps, policy) = (0, 0, newPolicy());
                for (; Stopwatch.GetElapsedTime(begun) < time; episodes++)
                {
                    steps += (await RolloutPlayer.PlayAsync(environment, policy, new ResetRequest { Seed = player + (episodes * (long)players) }, cancellationToken)).Steps.Count;
                }

                return (episodes, steps);
            },
            cancellationToken)));
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return (played.Sum(each => each.episodes) / seconds, played.Sum(each => each.steps) / seconds);
    }

    private static Task WriteAsync(TextWriter output, IWorld world, string policy, string way, (double Episodes, double Steps) rate) =>
        output.WriteLineAsync(FormattableString.Invariant($"{world.Name,-10}{policy,-10}{way,-12}{rate.Episodes,12:N0}{rate.Steps,12:N0}"));
}
