using System.Text;
using Butler.Environments;
using Butler.Episodes;

namespace Butler.Benchmarks.OpenEnv;

/// <summary>The messages of whole episodes, as the oracle plays them: a reset and its steps.</summary>
public static class EpisodeFrames
{
    /// <summary>Makes the messages of so many episodes.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<byte[]>>> OfAsync(int episodes, CancellationToken cancellationToken)
    {
        var world = Worlds.All[0];
        var made = new List<IReadOnlyList<byte[]>>(episodes);
        for (var seed = 0; seed < episodes; seed++)
        {
            var request = new ResetRequest { Seed = seed };
            var (environment, oracle) = (world.CreateEnvironment(), world.CreateOracle(request));
            var step = await environment.ResetAsync(request, cancellationToken);
            var frames = new List<byte[]> { Encoding.UTF8.GetBytes($$$"""{"type":"reset","data":{"seed":{{{seed}}}}}""") };
            while (oracle.Next(step) is { } action)
            {
                step = await environment.StepAsync(action, cancellationToken);
                frames.Add(Encoding.UTF8.GetBytes($$$"""{"type":"step","data":{"type":"call_tool","tool_name":"{{{action.Tool}}}","arguments":{{{action.Arguments.GetRawText()}}}}}"""));
            }

            made.Add(frames);
        }

        return made;
    }
}
