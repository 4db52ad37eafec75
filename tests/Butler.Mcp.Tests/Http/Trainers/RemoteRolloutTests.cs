using Butler.Episodes;
using Butler.Training.Rollouts;
using Butler.Training.Studies;

namespace Butler.Mcp.Tests.Http.Trainers;

public sealed class RemoteRolloutTests
{
    public static TheoryData<string, string> Policies()
    {
        var data = new TheoryData<string, string>();
        foreach (var study in WorldStudies.All)
        {
            foreach (var policy in study.Policies)
            {
                data.Add(study.World.Name, policy);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_policy_plays_the_same_over_the_wire_as_in_process(string world, string named)
    {
        var study = WorldStudies.All.First(each => each.World.Name == world);
        await using var door = await RunningDoor.StartAsync();
        using var remote = await RemoteEnvironment.ConnectAsync(
            new Uri($"ws://{door.Address.Authority}/envs/{world}/ws"), study.World, study.ReadObservation, TestContext.Current.CancellationToken);
        for (var seed = 0; seed < 5; seed++)
        {
            var request = new ResetRequest { Seed = seed, Split = "test" };
            var there = await RolloutPlayer.PlayAsync(remote, study.CreatePolicy(named, 1), request, TestContext.Current.CancellationToken);
            var here = await RolloutPlayer.PlayAsync(study.World.CreateEnvironment(), study.CreatePolicy(named, 1), request, TestContext.Current.CancellationToken);

            Assert.Equal(here.Steps.Select(step => step.Action.Tool), there.Steps.Select(step => step.Action.Tool));
            Assert.Equal(here.Steps.Select(step => step.Step.Reward), there.Steps.Select(step => step.Step.Reward));
            Assert.Equal(here.Scorecard.Score, there.Scorecard.Score, 9);
            Assert.Equal(here.Scorecard.Parts.Select(part => Math.Round(part.Points, 9)), there.Scorecard.Parts.Select(part => Math.Round(part.Points, 9)));
        }
    }
}
