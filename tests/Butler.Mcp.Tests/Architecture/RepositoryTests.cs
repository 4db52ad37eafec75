using System.Text.RegularExpressions;
using Butler.Environments;
using Butler.Environments.PersonalTasks.Actions;

namespace Butler.Mcp.Tests.Architecture;

/// <summary>What the files beside the sources promise.</summary>
public sealed partial class RepositoryTests
{
    [Fact]
    public void The_manifest_names_every_tool_and_the_reward_range_of_the_default_world()
    {
        var manifest = File.ReadAllText(Repository.Path("openenv.yaml"));
        var world = Worlds.All[0];
        Assert.All(ToolNames.All, tool => Assert.Contains($"- {tool}", manifest, StringComparison.Ordinal));
        Assert.Contains($"name: {world.Id}", manifest, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"minimum: {world.ScoreRange.Minimum}"), manifest, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"maximum: {world.ScoreRange.Maximum}"), manifest, StringComparison.Ordinal);
        Assert.All(world.Leaves, leaf => Assert.Contains(FormattableString.Invariant($"{leaf.Name}: {leaf.Weight:0.00}"), manifest, StringComparison.Ordinal));
    }

    [Fact]
    public void The_manifest_names_every_world_that_is_served()
    {
        var manifest = File.ReadAllText(Repository.Path("openenv.yaml"));
        Assert.All(Worlds.All, world =>
        {
            var described = manifest[manifest.IndexOf($"    id: {world.Id}\n", StringComparison.Ordinal)..];
            Assert.Contains($"prefix: /envs/{world.Name}", described, StringComparison.Ordinal);
            Assert.Contains(FormattableString.Invariant($"max_steps: {world.MaxSteps}"), described, StringComparison.Ordinal);
            Assert.Contains(FormattableString.Invariant($"minimum: {world.ScoreRange.Minimum}"), described, StringComparison.Ordinal);
            Assert.All(world.Leaves, leaf => Assert.Contains(FormattableString.Invariant($"{leaf.Name}: {leaf.Weight:0.00}"), described, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void No_tracked_text_holds_a_path_of_a_machine()
    {
        var files = Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Where(path => !Ignored().IsMatch(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')) && TextFile().IsMatch(path));
        Assert.Empty(files.Where(path => MachinePath().IsMatch(File.ReadAllText(path))).Select(Path.GetFileName));
    }

    [GeneratedRegex(@"(^|/)(\.git|artifacts|obj|bin|node_modules)(/|$)")]
    private static partial Regex Ignored();

    [GeneratedRegex(@"\.(cs|csproj|props|json|md|yaml|yml|mjs|txt|sln)$|/run$")]
    private static partial Regex TextFile();

    // Written so that this line does not match itself.
    [GeneratedRegex("""[ "=(]/(wor[k]|roo[t]|hom[e]|User[s])/[A-Za-z.]""")]
    private static partial Regex MachinePath();
}
